package org.alongside.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was made for a persona is seen on her phone, can be saved, and is gone with its message. */
class MadeFilesTest {
  private static final Harness HARNESS = Harness.open();
  private static final Pattern PICTURE = Pattern.compile("<img src=\"(/phones/a/made/\\d+)\"");
  private static final Pattern SHEET =
      Pattern.compile("<a href=\"(/phones/a/made/\\d+)\" download=\"bread.pdf\">bread.pdf</a>");

  @AfterAll
  static void close() {
    HARNESS.close();
  }

  @BeforeEach
  void fresh() {
    HARNESS.fresh();
  }

  private static Http.Answer get(String path) throws IOException {
    return Http.get(HARNESS.port(), path).send();
  }

  private static String address(Pattern pattern) throws IOException {
    String page = get("/").body();
    Matcher matcher = pattern.matcher(page);
    assertThat(matcher.find()).as(page).isTrue();
    return matcher.group(1);
  }

  @Test
  void thePictureIsSeenAndTheFileSavedUnderItsName() throws IOException {
    HARNESS.sends(Bakery.orders(false, "flour", "Enjoy."));
    assertThat(get("/").body()).contains("Fresh for you", "Enjoy.");
    Http.Answer picture = get(address(PICTURE));
    assertThat(picture.body()).isEqualTo("flour");
    assertThat(picture.one("Content-Type")).isEqualTo("image/png");
    assertThat(picture.one("Cache-Control")).contains("no-store");
    Http.Answer sheet = get(address(SHEET));
    assertThat(sheet.one("Content-Type")).isEqualTo("application/pdf");
    assertThat(sheet.one("Content-Disposition")).contains("bread.pdf");
  }

  @Test
  void itIsGoneWithItsMessage() throws IOException {
    HARNESS.sends(Bakery.orders(false, "flour", "Enjoy."));
    String picture = address(PICTURE);
    HARNESS.forgetScreen();
    assertThat(get(picture).status()).isEqualTo(404);
    assertThat(get("/phones/z/made/1").status()).isEqualTo(404);
    assertThat(get("/phones/a/made/x").status()).isEqualTo(400);
  }
}
