package org.alongside.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who comes in where a password is set. */
class SignInTest {
  private static final String PASSWORD = "correct-horse-battery";

  private Harness harness;

  @BeforeEach
  void open() {
    harness = Harness.guarded(PASSWORD);
  }

  @AfterEach
  void close() {
    harness.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/,                          303",
    "/events,                    401",
    "/phones/a/news?seen=x,      401",
    "/shown/media/meeting.png,   401",
    "/nowhere,                   401",
    "//,                         303",
    "/sign-in,                   200",
    "/sign-in/../,               303",
    "/sign-in;x/../phones/a/news?seen=x, 401",
    "/simulator/../phones/a/news?seen=x, 401",
    "/simulator/simulator.css,   200",
    "/webjars/htmx.org/dist/htmx.min.js, 200"
  })
  void aStrangerSeesTheSignInPageOnly(String path, int status) throws IOException {
    Http.Answer answer = Http.get(harness.port(), path).send();
    assertThat(answer.status()).as(path).isEqualTo(status);
    assertThat(answer.body()).doesNotContain("Second phone");
  }

  @Test
  void aStrangerDoesNothing() throws IOException {
    assertThat(Http.post(harness.port(), "/phones/a/start", "").send().status()).isEqualTo(401);
  }

  @Test
  void whoKnowsThePasswordComesInUntilSheLeaves() throws IOException {
    Http.Answer in = Http.post(harness.port(), "/sign-in", "password=" + PASSWORD).send();
    assertThat(in.status()).isEqualTo(303);
    String cookie = in.one("Set-Cookie");
    assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/").doesNotContain("Secure");
    String mine = cookie.split(";")[0];
    Http page = Http.get(harness.port(), "/").with("Cookie", mine);
    assertThat(page.send().body()).contains("Second phone", "Sign out");
    assertThat(page.with("Host", "bot.example").send().status()).isEqualTo(200);
    assertThat(page.with("Cookie", mine + "x").send().status()).isEqualTo(303);

    Http.post(harness.port(), "/sign-out", "").with("Cookie", mine).send();
    assertThat(page.send().status()).isEqualTo(303);
  }

  @Test
  void behindTlsTheCookieStaysThere() throws IOException {
    Http post = Http.post(harness.port(), "/sign-in", "password=" + PASSWORD);
    Http.Answer in =
        post.with("Host", "bot.example")
            .with("Origin", "https://bot.example")
            .with("X-Forwarded-Proto", "https")
            .send();
    assertThat(in.one("Set-Cookie")).contains("Secure");
  }

  @Test
  void aWrongPasswordIsSaidInWordsAndTwentyEndIt() throws IOException {
    Http wrong = Http.post(harness.port(), "/sign-in", "password=wrong");
    Http.Answer first = wrong.send();
    assertThat(first.status()).isEqualTo(403);
    assertThat(first.body()).contains("This is not the password.").contains("aria-invalid");
    assertThat(first.one("Set-Cookie")).isEmpty();
    for (int i = 1; i < Sessions.WRONG; i++) {
      wrong.send();
    }
    Http.Answer late = Http.post(harness.port(), "/sign-in", "password=" + PASSWORD).send();
    assertThat(late.status()).isEqualTo(429);
    assertThat(late.body()).contains("Wait ten minutes");
  }

  @Test
  void aSessionEndsAfterADayAndWrongPasswordsAreForgottenAfterTenMinutes() {
    AtomicReference<Instant> now = new AtomicReference<>(Harness.START);
    Sessions sessions = new Sessions(new Access(PASSWORD), now::get);
    String token = sessions.open(PASSWORD);
    for (int i = 0; i < Sessions.WRONG; i++) {
      assertThat(sessions.open("wrong")).isNull();
    }
    assertThat(sessions.exhausted()).isTrue();
    now.set(Harness.START.plus(Sessions.WINDOW).plusSeconds(1));
    assertThat(sessions.exhausted()).isFalse();
    assertThat(sessions.knows(token)).isTrue();
    now.set(Harness.START.plus(Sessions.LIFE));
    assertThat(sessions.knows(token)).isFalse();
    assertThat(sessions.knows(null)).isFalse();
  }

  @Test
  void thePasswordIsTheFirstLineOfAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("password"), PASSWORD + "\nnotes\n");
    assertThat(Access.file(file)).isEqualTo(new Access(PASSWORD));
    assertThat(Access.file(file).toString()).doesNotContain(PASSWORD);
    Files.writeString(file, "short");
    assertThatThrownBy(() -> Access.file(file)).hasMessageContaining("use a longer one");
  }

  @Test
  void withoutAPasswordNobodySignsIn() {
    assertThat(new Sessions(Access.loopback(), () -> Harness.START).open("")).isNull();
  }
}
