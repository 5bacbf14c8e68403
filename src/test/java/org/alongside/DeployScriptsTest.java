package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of {@code deploy/}, run against stand-ins for what surrounds them. */
class DeployScriptsTest {
  private static final String TOKEN = "123456789:AAbbCCddEEffGGhhIIjjKKllMMnn";

  @BeforeAll
  static void bash() {
    DeployTest.assumeTool("bash");
  }

  @Test
  void healthyMeansTheAnswer200() throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress(loopback(), 0), 0);
    server.createContext("/good", exchange -> answer(exchange, 200));
    server.createContext("/bad", exchange -> answer(exchange, 503));
    server.start();
    try {
      String port = Integer.toString(server.getAddress().getPort());
      assertThat(Ran.of(List.of("deploy/healthy.sh", port, "/good")).exit()).isZero();
      assertThat(Ran.of(List.of("deploy/healthy.sh", port, "/bad")).exit()).isEqualTo(1);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void nobodyListeningIsNotHealthy() throws Exception {
    try (ServerSocket free = new ServerSocket(0, 1, loopback())) {
      free.close();
      Ran ran = Ran.of(List.of("deploy/healthy.sh", Integer.toString(free.getLocalPort())));
      assertThat(ran.exit()).isEqualTo(1);
    }
  }

  @Test
  void theEntryReadsSecretsFromFilesAndBecomesJava(@TempDir Path dir) throws Exception {
    Path token = Files.writeString(dir.resolve("token"), TOKEN + "\n");
    Ran ran = enter(dir, Map.of("TELEGRAM_BOT_TOKEN_FILE", token.toString()));
    String app = Path.of("deploy").toRealPath().toString();
    assertThat(ran.out().lines())
        .containsExactly(
            "token " + TOKEN,
            "file",
            "@" + app + "/jvm.options -jar " + app + "/alongside.jar serve --now");
    assertThat(ran.exit()).isZero();
  }

  @Test
  void aSecretThatCannotBeReadStopsTheEntry(@TempDir Path dir) throws Exception {
    Ran ran = enter(dir, Map.of("ALONGSIDE_REDIS_URL_FILE", dir.resolve("none").toString()));
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).startsWith("ALONGSIDE_REDIS_URL_FILE is " + dir.resolve("none"));
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void secretsAreMadeOnceAndKept(@TempDir Path dir) throws Exception {
    Path secrets = dir.resolve("secrets");
    assertThat(secrets(dir, TOKEN).exit()).isZero();
    String made = contents(secrets);
    assertThat(Files.readString(secrets.resolve("telegram-token")).strip()).isEqualTo(TOKEN);
    String password = Files.readString(secrets.resolve("redis-conf")).strip();
    assertThat(password).matches("requirepass [0-9a-f]{48}");
    assertThat(Files.readString(secrets.resolve("redis-url")).strip())
        .isEqualTo("redis://:" + password.substring(12) + "@redis:6379/0");
    for (Path file :
        HouseRulesTest.files(secrets.toString(), "").filter(Files::isRegularFile).toList()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("r--------");
    }
    assertThat(secrets(dir, "").exit()).isZero();
    assertThat(contents(secrets)).isEqualTo(made);
  }

  @Test
  void whatIsNoTokenIsRefused(@TempDir Path dir) throws Exception {
    Ran ran = secrets(dir, "hello");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("That is no token").doesNotContain("hello");
  }

  @Test
  void anUnknownOptionIsAnsweredWithTheUsage() throws Exception {
    Ran ran = Ran.of(List.of("deploy/install.sh", "--wrong"));
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("usage: install.sh", "there is no option --wrong");
  }

  @Test
  void installWithoutAJarSaysHowToGetOne(@TempDir Path dir) throws Exception {
    String none = dir.resolve("none.jar").toString();
    Ran ran = Ran.of(List.of("deploy/install.sh", "--dry-run", "--jar", none));
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("there is no " + none, "mvn -DskipTests package");
  }

  private static Ran enter(Path dir, Map<String, String> env) throws Exception {
    Path java = Files.createDirectories(dir.resolve("java/bin")).resolve("java");
    program(
        java, "echo token $TELEGRAM_BOT_TOKEN; echo file $TELEGRAM_BOT_TOKEN_FILE; echo \"$@\"");
    Map<String, String> all = new java.util.HashMap<>(env);
    all.put("JAVA_HOME", dir.resolve("java").toString());
    return Ran.of(all, List.of("deploy/enter.sh", "serve", "--now"));
  }

  /** With a Docker that only makes the key file where the volume is. */
  private static Ran secrets(Path dir, String typed) throws Exception {
    Path bin = Files.createDirectories(dir.resolve("bin"));
    program(bin.resolve("docker"), "echo key >\"${8%:/secrets}/alongside-key\"");
    String path = bin + ":" + System.getenv("PATH");
    String run = "deploy/secrets.sh --dir '%s' <<<'%s'".formatted(dir.resolve("secrets"), typed);
    return Ran.of(Map.of("PATH", path), List.of("bash", "-c", run));
  }

  private static void program(Path file, String body) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private static String contents(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String name : List.of("telegram-token", "redis-conf", "redis-url", "alongside-key")) {
      all.append(Files.readString(folder.resolve(name)));
    }
    return all.toString();
  }

  private static void answer(com.sun.net.httpserver.HttpExchange exchange, int status)
      throws IOException {
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByName("127.0.0.1");
  }
}
