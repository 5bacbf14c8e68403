package org.alongside;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The front door, the one class that a Java 17 can read. On Java 21 or newer it goes straight in;
 * on an older one it looks for a newer Java on this machine and starts the same command with that.
 */
public final class Start {
  static final int NEEDED = 21;

  /** The exit code when no Java on this machine will do. */
  static final int NO_JAVA = 3;

  private static final String HOUSE = "org.alongside.Alongside";
  private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(\\d+)");

  /** A Java found on this machine: its home and its feature release. */
  record Java(Path home, int feature) {
    Path launcher() {
      Path windows = home.resolve("bin/java.exe");
      return Files.exists(windows) ? windows : home.resolve("bin/java");
    }
  }

  private Start() {}

  public static void main(String[] args) throws Throwable {
    if (Runtime.version().feature() >= NEEDED) {
      enter(args);
    } else {
      System.exit(
          elsewhere(args, homes(System.getenv("JAVA_HOME"), System.getProperty("user.home"))));
    }
  }

  private static void enter(String[] args) throws Throwable {
    try {
      // By name: this class is compiled for 17, the house for 21.
      Class.forName(HOUSE).getMethod("main", String[].class).invoke(null, (Object) args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /**
   * Starts the command with the newest Java among the homes, waits for it, and returns its exit
   * code.
   */
  static int elsewhere(String[] args, List<Path> homes) throws InterruptedException {
    int here = Runtime.version().feature();
    for (Java java : found(homes)) {
      if (java.feature() < NEEDED) {
        break;
      }
      System.err.printf(
          "This is Java %d; going on with Java %d from %s.%n", here, java.feature(), java.home());
      try {
        Process child = new ProcessBuilder(command(java, args)).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(child)));
        return child.waitFor();
      } catch (IOException e) {
        System.err.printf("It does not start: %s%n", e.getMessage());
      }
    }
    System.err.printf(
        "Alongside needs Java %d or newer; this is Java %d and no newer one was found. Install one"
            + " (for example from https://adoptium.net), or set JAVA_HOME to the one that you"
            + " have.%n",
        NEEDED, here);
    return NO_JAVA;
  }

  /**
   * The same command line under another Java: options of the JVM, the jar or class path, arguments.
   */
  private static List<String> command(Java java, String[] args) {
    List<String> command = new ArrayList<>(List.of(java.launcher().toString()));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    String path = System.getProperty("java.class.path");
    // Under -jar the class path is exactly that jar, whose own launcher must be used.
    command.addAll(
        path.endsWith(".jar") && Files.isRegularFile(Path.of(path))
            ? List.of("-jar", path)
            : List.of("-cp", path, Start.class.getName()));
    command.addAll(List.of(args));
    return command;
  }

  private static void end(Process child) {
    child.destroy();
    try {
      child.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Every Java among the homes that can be started, the newest first. */
  static List<Java> found(List<Path> homes) {
    return homes.stream()
        .distinct()
        .flatMap(home -> read(home).stream())
        .filter(java -> Files.isExecutable(java.launcher()))
        .sorted(Comparator.comparingInt(Java::feature).reversed())
        .toList();
  }

  private static Optional<Java> read(Path home) {
    try {
      Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
      return version.find()
          ? Optional.of(new Java(home, Integer.parseInt(version.group(1))))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Where Java usually lives on Linux, macOS and Windows, by hand, by SDKMAN or by an IDE. */
  static List<Path> homes(String javaHome, String user) {
    Stream<String> folders =
        Stream.of(
            "/usr/lib/jvm",
            "/usr/lib64/jvm",
            "/usr/java",
            "/usr/local/java",
            "/opt",
            "/opt/java",
            "/opt/jdk",
            "/Library/Java/JavaVirtualMachines",
            user + "/Library/Java/JavaVirtualMachines",
            "/opt/homebrew/opt",
            "/usr/local/opt",
            "C:/Program Files/Java",
            "C:/Program Files/Eclipse Adoptium",
            "C:/Program Files/Microsoft",
            "C:/Program Files/Amazon Corretto",
            "C:/Program Files/Zulu",
            user + "/.sdkman/candidates/java",
            user + "/.jdks",
            user + "/.gradle/jdks");
    Stream<Path> given = javaHome == null ? Stream.empty() : Stream.of(Path.of(javaHome));
    return Stream.concat(given, folders.map(Path::of).flatMap(Start::inside)).toList();
  }

  private static Stream<Path> inside(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .sorted()
          .flatMap(
              home ->
                  Stream.of(
                      home,
                      home.resolve("Contents/Home"),
                      home.resolve("libexec/openjdk.jdk/Contents/Home")))
          .toList()
          .stream();
    } catch (IOException e) {
      return Stream.empty();
    }
  }
}
