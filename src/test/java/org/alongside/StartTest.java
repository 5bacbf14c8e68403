package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.alongside.Start.Java;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The front door under the Javas of this machine, with a stand-in for the house behind it. */
class StartTest {
  /** Tells who it is and what it was given, then does what its first argument says. */
  private static final String HOUSE =
      """
      package org.alongside;
      public final class Alongside {
        public static void main(String[] args) throws Exception {
          System.out.println("house " + Runtime.version().feature() + " " + System.getProperty("told")
              + " " + String.join(" ", args));
          switch (args[0]) {
            case "exit" -> System.exit(Integer.parseInt(args[1]));
            case "throw" -> throw new java.io.IOException("the roof leaks");
            default -> {
              Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("closed in order")));
              System.out.println(ProcessHandle.current().pid());
              Thread.sleep(60_000);
            }
          }
        }
      }
      """;

  /** The front door on a machine where only the Javas that it is given exist. */
  private static final String MACHINE =
      """
      package org.alongside;
      public final class Machine {
        public static void main(String[] homes) throws Exception {
          System.exit(Start.elsewhere(new String[] {"exit", "0"},
              java.util.Arrays.stream(homes).map(java.nio.file.Path::of).toList()));
        }
      }
      """;

  @TempDir static Path stand;

  @BeforeAll
  static void build() throws Exception {
    Path house = Files.writeString(stand.resolve("Alongside.java"), HOUSE);
    Path machine = Files.writeString(stand.resolve("Machine.java"), MACHINE);
    String[] options = {"--release", "17", "-cp", "target/classes", "-d", stand.toString()};
    var files = Stream.of(house, machine).map(Path::toString);
    var all = Stream.concat(Stream.of(options), files).toArray(String[]::new);
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, all)).isZero();
  }

  @Test
  void aNewJavaGoesStraightIn() throws Exception {
    Ran ran = Ran.of(command(newJava(), "org.alongside.Start", "exit", "7"));
    assertThat(ran).isEqualTo(new Ran(7, "house " + newJava().feature() + " so exit 7", ""));
  }

  @Test
  void anOldJavaFindsANewOneAndPassesEverythingOn() throws Exception {
    Ran ran = Ran.of(command(oldJava(), "org.alongside.Start", "exit", "7"));
    assertThat(ran.out()).isEqualTo("house " + newJava().feature() + " so exit 7");
    assertThat(ran.err()).matches("This is Java \\d+; going on with Java \\d+ from .+\\.");
    assertThat(ran.exit()).isEqualTo(7);
  }

  @Test
  void whatTheHouseThrowsIsNotWrapped() throws Exception {
    Ran ran = Ran.of(command(newJava(), "org.alongside.Start", "throw"));
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err())
        .startsWith("Exception in thread \"main\" java.io.IOException: the roof leaks");
  }

  @Test
  void whenTheOldJavaIsToldToStopTheNewOneStopsInOrder() throws Exception {
    assumeTrue(!File.separator.equals("\\"), "Windows has no signal that asks a program to stop");
    Process door = new ProcessBuilder(command(oldJava(), "org.alongside.Start", "wait")).start();
    try (BufferedReader said = door.inputReader()) {
      assertThat(said.readLine()).startsWith("house");
      ProcessHandle house = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
      assertThat(house.pid()).isNotEqualTo(door.pid());
      door.toHandle().destroy(); // the process itself would close what we read
      assertThat(said.readLine()).isEqualTo("closed in order");
      assertThat(door.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(house.isAlive()).isFalse();
    } finally {
      door.descendants().forEach(ProcessHandle::destroyForcibly);
      door.destroyForcibly();
    }
  }

  @Test
  void withoutANewJavaOneSentenceSaysWhatIsNeeded() throws Exception {
    Ran ran = Ran.of(command(oldJava(), "org.alongside.Machine", oldJava().home().toString()));
    assertThat(ran.err())
        .isEqualTo(
            "Alongside needs Java 21 or newer; this is Java %d and no newer one was found. Install one (for example from https://adoptium.net), or set JAVA_HOME to the one that you have."
                .formatted(oldJava().feature()));
    assertThat(ran.out()).isEmpty();
    assertThat(ran.exit()).isEqualTo(3);
  }

  @Test
  void aJavaThatDoesNotStartIsPassedBy(@TempDir Path dir) throws Exception {
    String broken = home(dir, "99.0.1", "rwx------").toString();
    String whole = newJava().home().toString();
    Ran ran = Ran.of(command(oldJava(), "org.alongside.Machine", whole, broken));
    assertThat(ran.err()).contains("going on with Java 99", "It does not start: ");
    assertThat(ran)
        .extracting(Ran::exit, Ran::out)
        .containsExactly(0, "house " + newJava().feature() + " so exit 0");
  }

  @Test
  void whatCannotBeStartedIsNoJava(@TempDir Path dir) throws Exception {
    Path unborn = home(Files.createDirectory(dir.resolve("a")), "30", "rw-------");
    Path nameless = Files.createDirectory(dir.resolve("b"));
    Path young = home(Files.createDirectory(dir.resolve("c")), "22.0.2", "rwx------");
    Path eight = home(Files.createDirectory(dir.resolve("d")), "1.8.0_402", "rwx------");
    assertThat(Start.found(List.of(unborn, eight, nameless, young, young)))
        .containsExactly(new Java(young, 22), new Java(eight, 1));
  }

  @Test
  void theUsualPlacesOfAUserAreLookedAt(@TempDir Path user) throws Exception {
    List<String> places =
        List.of(
            ".sdkman/candidates/java/21.0.4-tem",
            ".jdks/corretto-21",
            "Library/Java/JavaVirtualMachines/temurin-21.jdk");
    for (String place : places) {
      Files.createDirectories(user.resolve(place));
    }
    assertThat(Start.homes("/given", user.toString()))
        .startsWith(Path.of("/given"))
        .containsAll(places.stream().map(user::resolve).toList())
        .contains(user.resolve(places.get(2)).resolve("Contents/Home"));
  }

  private static Path home(Path folder, String version, String mode) throws Exception {
    Files.writeString(
        folder.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    Path launcher = Files.createDirectory(folder.resolve("bin")).resolve("java");
    Files.setPosixFilePermissions(
        Files.writeString(launcher, "#!/no/such/interpreter\n"),
        PosixFilePermissions.fromString(mode));
    return folder;
  }

  private static List<String> command(Java java, String main, String... args) {
    String path = stand + File.pathSeparator + Path.of("target/classes");
    List<String> command =
        new ArrayList<>(List.of(java.launcher().toString(), "-Dtold=so", "-cp", path, main));
    command.addAll(List.of(args));
    return command;
  }

  private static Java newJava() {
    return Start.found(machine()).get(0);
  }

  /** The newest that is too old for the house, but not for the front door. */
  static Java oldJava() {
    var old =
        Start.found(machine()).stream()
            .filter(java -> java.feature() < Start.NEEDED && java.feature() >= 17)
            .findFirst();
    assumeTrue(old.isPresent(), "No Java 17 to 20 on this machine to try the front door with.");
    return old.get();
  }

  private static List<Path> machine() {
    return Start.homes(System.getProperty("java.home"), System.getProperty("user.home"));
  }
}
