package org.alongside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alongside.SimulatorBrowser.button;
import static org.alongside.SimulatorBrowser.first;
import static org.alongside.SimulatorBrowser.jump;
import static org.alongside.SimulatorBrowser.press;
import static org.alongside.SimulatorBrowser.say;
import static org.alongside.SimulatorBrowser.second;
import static org.alongside.SimulatorBrowser.shot;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether everybody can read and use the simulator's page. */
class SimulatorLooksIT {
  private static SimulatorBrowser simulator;

  @BeforeAll
  static void open() {
    simulator = new SimulatorBrowser();
  }

  @AfterAll
  static void close() {
    simulator.close();
  }

  @BeforeEach
  void fresh() {
    simulator.fresh();
  }

  @ParameterizedTest
  @CsvSource({
    "320, 568, small",
    "360, 640, phone",
    "768, 1024, tablet",
    "1280, 800, laptop",
    "384, 512, tablet-at-200-percent",
    "640, 400, laptop-at-200-percent"
  })
  void everyWidthHoldsThePage(int width, int height, String name) {
    Page page = simulator.page(width, height);
    shot(page, name + "-start");
    talk(first(page));
    assertThat(sidewaysOverflow(page)).as("pixels beyond the edge").isZero();
    assertThat(second(page).isVisible()).isEqualTo(width >= 768);
    shot(page, name);
    first(page).getByText("Move the clock").click();
    shot(page, name + "-clock");
    assertThat(button(first(page), "Tomorrow, same time")).isVisible();
    first(page).getByText("Move the clock").click();
    first(page).getByText("More", new Locator.GetByTextOptions().setExact(true)).click();
    shot(page, name + "-more");
    assertThat(sidewaysOverflow(page)).isZero();
  }

  @Test
  void onAPhoneTheOtherPersonaIsOneTapAway() {
    Page page = simulator.page(360, 640);
    press(first(page), "Start");
    page.getByText("Second phone").first().click();
    assertThat(second(page)).isVisible();
    assertThat(first(page)).isHidden();
    assertThat(page.locator("nav [aria-current=page]")).hasText("Second phone");
    press(second(page), "Start");
    assertThat(button(second(page), "English")).isVisible();
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void allWordsStandOut(ColorScheme scheme) {
    Page page = simulator.page(1280, 900, scheme);
    assertThat(faint(page)).isEmpty();
    talk(first(page));
    press(second(page), "Start");
    press(second(page), "English");
    press(second(page), "Yes");
    say(second(page), "dead");
    assertThat(second(page).locator(".note .wrong")).isVisible();
    jump(first(page), "Until something comes");
    assertThat(first(page).getByText("came by itself")).isVisible();
    second(page).getByText("More", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(faint(page)).isEmpty();
    shot(page, "colours-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
  }

  @Test
  void arabicRunsFromRightToLeft() {
    Page page = simulator.page(360, 640);
    press(first(page), "Start");
    press(first(page), "العربية");
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    assertThat(page.locator("html")).hasAttribute("lang", "ar");
    Locator question = first(page).getByText("هل يستخدم أحد غيرك هذا الهاتف؟");
    assertThat(question).hasCSS("direction", "rtl");
    double middle = 180;
    assertThat(question.boundingBox().x + question.boundingBox().width).isGreaterThan(300);
    assertThat(first(page).locator(".line.hers .bubble").boundingBox().x).isLessThan(middle);
    say(first(page), "An English answer");
    Locator english = first(page).locator(".line.hers .words").last();
    assertThat(english).hasText("An English answer");
    assertThat(english).hasCSS("direction", "ltr");
    shot(page, "arabic");
    press(first(page), "لا");
    assertThat(first(page).locator("img")).isVisible();
    shot(page, "arabic-picture");
  }

  @Test
  void everythingHasANameARoleAndRoomForAFinger() {
    Page page = simulator.page(360, 640);
    talk(first(page));
    assertThat(first(page).locator("[role=log][aria-live=polite]")).hasCount(1);
    assertThat(list(page, SimulatorScripts.NAMELESS)).isEmpty();
    assertThat(list(page, SimulatorScripts.DOUBLE_IDS)).isEmpty();
    first(page).getByText("Move the clock").click();
    assertThat(list(page, SimulatorScripts.NARROW)).isEmpty();
    assertThat(list(page, SimulatorScripts.SMALL_PRINT)).isEmpty();
    assertThat(page.locator("h1")).hasCount(1);
    assertThat(page.locator("main")).hasCount(1);
    assertThat(first(page).locator("img[alt='Five people at a table; one looks down']"))
        .hasCount(1);
  }

  @Test
  void whereTheKeyboardIsCanBeSeen() {
    Page page = simulator.page(1280, 800);
    press(first(page), "Start");
    assertThat(button(first(page), "English")).isFocused();
    for (String stop : List.of("العربية", "More", "TEXTAREA", "Send", "Person", "log", "Start")) {
      page.keyboard().press("Tab");
      assertThat(
              page.evaluate(
                  "document.activeElement.getAttribute('role')"
                      + " || document.activeElement.textContent || document.activeElement.tagName"))
          .isEqualTo(stop);
      Object style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle");
      assertThat(style).as("outline of " + stop).isEqualTo("solid");
    }
  }

  @Test
  void nothingMovesForThoseWhoAskedForStillness() {
    Page still = simulator.page(1280, 800);
    press(first(still), "Start");
    assertThat(first(still).locator(".line").first()).hasCSS("animation-name", "none");
    Page lively =
        simulator.page(new Browser.NewPageOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
    assertThat(first(lively).locator(".line").first()).hasCSS("animation-name", "come");
  }

  @Test
  void aPageAndAllThatItLoadsStaysUnderAHundredKilobytes() {
    Page page = simulator.page(360, 640);
    Object bytes =
        page.evaluate(
            "['navigation', 'resource'].flatMap((kind) => performance.getEntriesByType(kind))"
                + ".reduce((sum, entry) => sum + entry.decodedBodySize, 0)");
    assertThat(((Number) bytes).intValue()).isBetween(60_000, 100_000);
  }

  @Test
  void stylesKnowNoLeftAndRight() throws IOException {
    try (InputStream css =
        SimulatorLooksIT.class.getResourceAsStream("/static/simulator/simulator.css")) {
      String styles = new String(css.readAllBytes(), StandardCharsets.UTF_8);
      Pattern sided =
          Pattern.compile(
              "(?m)\\b(left|right)\\b|(margin|padding|border)-(top|bottom)|[^-](width|height):");
      assertThat(sided.matcher(styles.replaceAll("\\(min-width[^)]*\\)", "")).results()).isEmpty();
    }
  }

  private static void talk(Locator phone) {
    press(phone, "Start");
    press(phone, "English");
    press(phone, "No");
    assertThat(phone.locator("img")).isVisible();
    assertThat(button(phone, "Talk to Ana afterwards")).isVisible();
  }

  private static int sidewaysOverflow(Page page) {
    return ((Number)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .intValue();
  }

  private static List<?> faint(Page page) {
    return list(page, SimulatorScripts.FAINT);
  }

  private static List<?> list(Page page, String script) {
    return (List<?>) page.evaluate(script);
  }
}
