package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real jar, installed below a folder instead of into this machine. */
class DeployIT {
  private static final Path JAR = Path.of("target/alongside.jar");
  private static final String JAVA = System.getProperty("java.home");

  @TempDir Path root;

  @BeforeEach
  void needed() {
    DeployTest.assumeTool("bash");
    assumeTrue(Files.exists(JAR), JAR + " is not built; `mvn package` builds it.");
  }

  @Test
  void aDryRunSaysWhatItWouldDoAndDoesNothing() throws Exception {
    Ran ran = install("--dry-run");
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("would run: install -D -m 0600", "/etc/alongside/key");
    assertThat(Files.list(root)).isEmpty();
  }

  @Test
  void installingTwiceKeepsKeyAndSettings() throws Exception {
    assertThat(install()).extracting(Ran::exit).isEqualTo(0);
    String key = Files.readString(root.resolve("etc/alongside/key"));
    Path settings = root.resolve("etc/alongside/alongside.env");
    Files.writeString(settings, "TELEGRAM_BOT_TOKEN=mine\n");
    Ran second = install();
    assertThat(second.exit()).as(second.err()).isZero();
    assertThat(second.out())
        .contains(
            "/etc/alongside/alongside.env stays as it is", "/etc/alongside/key stays as it is");
    assertThat(root.resolve("etc/alongside/key")).hasContent(key);
    assertThat(settings).hasContent("TELEGRAM_BOT_TOKEN=mine");
    assertThat(root.resolve("opt/alongside/app.old/alongside.jar")).exists();
  }

  @Test
  void onlyTheirOwnersReadKeyAndSettings() throws Exception {
    assertThat(install()).extracting(Ran::exit).isEqualTo(0);
    assertThat(mode("etc/alongside")).isEqualTo("rwx------");
    assertThat(mode("etc/alongside/key")).isEqualTo("rw-------");
    assertThat(mode("etc/alongside/alongside.env")).isEqualTo("rw-------");
    assertThat(mode("opt/alongside/alongside")).isEqualTo("rwxr-xr-x");
  }

  @Test
  void whatIsInstalledRuns() throws Exception {
    assertThat(install()).extracting(Ran::exit).isEqualTo(0);
    String jar = root.resolve("opt/alongside/app/alongside.jar").toString();
    String options = "@" + root.resolve("opt/alongside/jvm.options");
    Ran ran = Ran.of(List.of(JAVA + "/bin/java", options, "-jar", jar, "lint", "--help"));
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(Files.readString(root.resolve("opt/alongside/alongside")))
        .contains("exec '" + JAVA + "/bin/java' @/opt/alongside/jvm.options");
  }

  @Test
  void theJarHasTheLayersThatTheImageCopies() throws Exception {
    String layers = root.toString();
    Ran ran =
        Ran.of(
            List.of(
                JAVA + "/bin/java",
                "-Djarmode=tools",
                "-jar",
                JAR.toString(),
                "extract",
                "--layers",
                "--destination",
                layers));
    assertThat(ran.exit()).as(ran.err()).isZero();
    for (String layer : List.of("dependencies", "snapshot-dependencies", "application")) {
      assertThat(root.resolve(layer)).isDirectory();
    }
    assertThat(root.resolve("application/alongside.jar")).exists();
  }

  private Ran install(String... more) throws Exception {
    List<String> command =
        List.of(
            "deploy/install.sh",
            "--root",
            root.toString(),
            "--java",
            JAVA,
            "--jar",
            JAR.toString());
    return Ran.of(Stream.concat(command.stream(), Stream.of(more)).toList());
  }

  private String mode(String path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve(path)));
  }
}
