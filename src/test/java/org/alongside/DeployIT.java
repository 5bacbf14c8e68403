package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real jar, installed below a folder instead of into this machine. */
class DeployIT {
  private static final Path JAR = Path.of("target/alongside.jar");
  private static final String JAVA = System.getProperty("java.home");

  @TempDir static Path root;

  @BeforeAll
  static void once() throws Exception {
    DeployTest.assumeTool("bash");
    assumeTrue(Files.exists(JAR), JAR + " is not built; `mvn package` builds it.");
    Ran first = install(root);
    assertThat(first.exit()).as(first.err()).isZero();
  }

  @Test
  void aDryRunSaysWhatItWouldDoAndDoesNothing(@TempDir Path empty) throws Exception {
    Ran ran = install(empty, "--dry-run");
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("would run: install -D -m 0600", "/etc/alongside/key");
    assertThat(empty).isEmptyDirectory();
  }

  @Test
  void installingTwiceKeepsKeyAndSettings() throws Exception {
    String key = Files.readString(root.resolve("etc/alongside/key"));
    Path settings = root.resolve("etc/alongside/alongside.env");
    Files.writeString(settings, "TELEGRAM_BOT_TOKEN=mine\n");
    Ran second = install(root);
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
    assertThat(mode("etc/alongside")).isEqualTo("rwx------");
    assertThat(mode("etc/alongside/key")).isEqualTo("rw-------");
    assertThat(mode("etc/alongside/alongside.env")).isEqualTo("rw-------");
    assertThat(mode("opt/alongside/alongside")).isEqualTo("rwxr-xr-x");
  }

  @Test
  void whatIsInstalledRuns() throws Exception {
    String jar = root.resolve("opt/alongside/app/alongside.jar").toString();
    String options = "@" + root.resolve("opt/alongside/jvm.options");
    Ran ran = Ran.of(List.of(JAVA + "/bin/java", options, "-jar", jar, "lint", "--help"));
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(Files.readString(root.resolve("opt/alongside/alongside")))
        .contains("exec '" + JAVA + "/bin/java' @/opt/alongside/jvm.options");
  }

  @Test
  void theJarHasTheLayersThatTheImageCopies(@TempDir Path layers) throws Exception {
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
                layers.toString()));
    assertThat(ran.exit()).as(ran.err()).isZero();
    for (String layer : List.of("dependencies", "snapshot-dependencies", "application")) {
      assertThat(layers.resolve(layer)).isDirectory();
    }
    assertThat(layers.resolve("application/alongside.jar")).exists();
  }

  private static Ran install(Path root, String... more) throws Exception {
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

  private static String mode(String path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve(path)));
  }
}
