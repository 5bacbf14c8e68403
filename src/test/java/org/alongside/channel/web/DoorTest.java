package org.alongside.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes in without a password: a browser of this machine, and only by the page's own forms. */
class DoorTest {
  private static Harness harness;

  @BeforeAll
  static void open() {
    harness = Harness.open();
  }

  @AfterAll
  static void close() {
    harness.close();
  }

  @BeforeEach
  void fresh() {
    harness.fresh();
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:8080,       200",
    "localhost,            200",
    "LocalHost,            200",
    "127.0.0.1:80,         200",
    "[::1]:8080,           200",
    "evil.example,         403",
    "localhost.evil.example, 403",
    "127.0.0.1.evil.example:8080, 403",
    "192.168.1.5:8080,     403",
    "evil.example#localhost, 400"
  })
  void onlyNamesOfThisMachineAreAnswered(String host, int status) throws IOException {
    Http.Answer answer = Http.get(harness.port(), "/").with("Host", host).send();
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body().contains("Alongside simulator")).isEqualTo(status == 200);
  }

  @Test
  void aForeignNameIsToldWhatToDo() throws IOException {
    Http.Answer answer = Http.get(harness.port(), "/").with("Host", "evil.example").send();
    assertThat(answer.body()).contains("opens only as localhost");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "own,                   -,           204",
        "-,                     same-origin, 204",
        "-,                     -,           403",
        "-,                     cross-site,  403",
        "null,                  -,           403",
        "null,                  same-origin, 403",
        "http://evil.example,   -,           403",
        "http://evil.example,   same-origin, 403",
        "http://localhost:1,    -,           403",
        "not an address,        -,           403"
      })
  void onlyItsOwnFormsAreTaken(String origin, String site, int status) throws IOException {
    Http post = Http.post(harness.port(), "/phones/a/start", "").with("HX-Request", "true");
    if (!"own".equals(origin)) {
      post = post.with("Origin", origin);
    }
    Http.Answer answer = post.with("Sec-Fetch-Site", site).send();
    assertThat(answer.status()).isEqualTo(status);
    assertThat(Http.get(harness.port(), "/").send().body().contains("Which language?"))
        .as("the persona has met the bot")
        .isEqualTo(status == 204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/phones/a/news?seen=x", "/sign-in", "/nowhere", "/shown/media/meeting.png"})
  void whatIsSaidIsNeverKeptByABrowser(String path) throws IOException {
    assertThat(Http.get(harness.port(), path).send().one("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void everyAnswerIsGuarded() throws IOException {
    Http.Answer answer = Http.get(harness.port(), "/").send();
    assertThat(answer.one("Content-Security-Policy"))
        .startsWith("default-src 'none'")
        .contains("frame-ancestors 'none'", "form-action 'self'")
        .doesNotContain("unsafe");
    assertThat(answer.one("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.one("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(answer.one("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(answer.body()).doesNotContain("<script>", " onclick", " style=", "javascript:");
  }

  @ParameterizedTest
  @CsvSource({
    "/shown/media/meeting.png,                       200",
    "/shown/media/none.png,                          404",
    "/shown/course.yaml,                             404",
    "/shown/media/../../../../../pom.xml,            400",
    "/shown/../page.html,                            404",
    "/shown/media/%2e%2e/%2e%2e/secret.png,          404",
    "/shown/media/..%2fsecret.png,                   400",
    "/shown/..;/secret.png,                          404",
    "/shown//etc/secret.png,                         404",
    "/shown/media/meeting.png%00.png,                400",
    "/shown/media%5c..%5csecret.png,                 400",
    "/shown/.hidden.png,                             404"
  })
  void onlyFilesThatDialogsShowAreGiven(String path, int status) throws IOException {
    Http.Answer answer = Http.get(harness.port(), path).send();
    assertThat(answer.status()).as(path).isEqualTo(status);
    assertThat(answer.one("Content-Type").startsWith("image/")).isEqualTo(status == 200);
  }

  @ParameterizedTest
  @CsvSource({
    "GET,  /nowhere,               404",
    "POST, /phones/z/start,        404",
    "POST, /phones/a/jump,         400",
    "POST, /phones/a/jump?to=back, 400",
    "POST, /phones/a/send?kind=BOMB, 400",
    "POST, /phones/a/press?offer=x&key=y&message=1, 400"
  })
  void whatDoesNotExistIsSaidInWords(String method, String path, int status) throws IOException {
    Http http =
        method.equals("GET") ? Http.get(harness.port(), path) : Http.post(harness.port(), path, "");
    Http.Answer answer = http.with("Accept", "text/html").send();
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).contains("This page is not here", "Open the simulator");
    assertThat(answer.body()).doesNotContain("Exception", "Whitelabel");
  }
}
