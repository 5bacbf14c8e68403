package org.alongside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alongside.SimulatorBrowser.first;
import static org.alongside.SimulatorBrowser.press;
import static org.alongside.SimulatorBrowser.shot;
import static org.alongside.WorkshopBrowser.agree;
import static org.alongside.WorkshopBrowser.desk;
import static org.alongside.WorkshopBrowser.person;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether everybody can read and use the author's desk. */
class WorkshopLooksIT {
  private static final List<String> SHEETS =
      List.of("pages", "map", "editor", "problems", "record", "turn", "counted", "walk");
  private static final String SCENE = "scenarios/a-joke-about-appearance";

  @TempDir private static Path folder;
  private static WorkshopBrowser workshop;

  @BeforeAll
  static void open() {
    workshop = new WorkshopBrowser(folder);
  }

  @AfterAll
  static void close() {
    workshop.close();
  }

  @BeforeEach
  void fresh() {
    workshop.fresh();
  }

  @AfterEach
  void noComplaint() {
    assertThat(workshop.complaints()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "360, 640, phone",
    "768, 1024, tablet",
    "1280, 800, laptop",
    "640, 400, laptop-at-200-percent",
    "1700, 900, wide"
  })
  void everyWidthHoldsEverySheet(int width, int height, String name) {
    Page page = workshop.page(width, height);
    agree(page);
    for (String sheet : SHEETS) {
      workshop.desk(page, sheet, "&dialog=" + SCENE);
      assertThat(desk(page)).isVisible();
      assertThat(
              page.evaluate(
                  "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
          .as(sheet)
          .isEqualTo(0);
      assertThat(list(page, SimulatorScripts.NARROW)).as(sheet).isEmpty();
      assertThat(list(page, SimulatorScripts.SMALL_PRINT)).as(sheet).isEmpty();
      assertThat(list(page, SimulatorScripts.NAMELESS)).as(sheet).isEmpty();
      assertThat(list(page, SimulatorScripts.DOUBLE_IDS)).as(sheet).isEmpty();
      shot(page, "desk-" + name + "-" + sheet);
    }
    assertThat(first(page).isVisible()).isEqualTo(width >= 768);
    page.getByText("Close the desk").click();
    assertThat(first(page)).isVisible();
    assertThat(desk(page)).hasCount(0);
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void allWordsStandOut(ColorScheme scheme) {
    Page page = workshop.page(1280, 800, scheme);
    agree(page);
    workshop.enter(page, SCENE, "start");
    press(first(page), "Laugh, so that it passes");
    assertThat(desk(page).locator(".box.here text")).hasText("▶ window");
    for (String sheet : SHEETS) {
      workshop.desk(page, sheet, "&dialog=" + SCENE);
      assertThat(list(page, SimulatorScripts.FAINT)).as(sheet).isEmpty();
      shot(page, "desk-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + sheet);
    }
  }

  @Test
  void inArabicTheDeskStandsOnTheOtherSide() {
    Page page = workshop.page(1280, 800);
    Locator phone = person(page);
    phone.locator("select[name=language]").selectOption("ar");
    phone.locator("form[action$=person] button").click();
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    for (String sheet : SHEETS) {
      workshop.desk(page, sheet, "&dialog=lessons/only-a-joke");
      assertThat(desk(page)).hasAttribute("dir", "rtl");
      assertThat(desk(page).boundingBox().x).isLessThan(first(page).boundingBox().x);
      shot(page, "desk-arabic-" + sheet);
    }
    workshop.desk(page, "editor", "&dialog=lessons/only-a-joke");
    assertThat(page.locator("#text")).hasCSS("direction", "ltr");
    workshop.desk(page, "map", "&dialog=lessons/only-a-joke");
    assertThat(page.locator(".picture")).hasCSS("direction", "ltr");
  }

  @Test
  void theWholeDeskGoesByKeyboard() {
    Page page = workshop.page(1280, 800);
    agree(page);
    tabTo(page, "Author’s desk");
    page.keyboard().press("Enter");
    assertThat(desk(page).getByLabel("Search pages and steps")).isVisible();
    desk(page).getByLabel("Search pages and steps").focus();
    page.keyboard().type("a-joke-about");
    assertThat(desk(page).locator("#found a")).hasCount(1);
    tabTo(page, "A joke about appearance");
    page.keyboard().press("Enter");
    assertThat(page.locator("svg .box").first()).isVisible();
    tabTo(page, "The step number");
    page.keyboard().press("Enter");
    assertThat(page.locator("#step-number")).isInViewport();
    tabTo(page, "Go there");
    page.keyboard().press("Enter");
    assertThat(desk(page).locator(".box.here text")).isVisible();
    assertThat(page.locator("button:focus")).hasText("Go there");
  }

  @Test
  void everySheetWorksWithoutScriptAsWell() {
    Page page =
        workshop.page(
            new Browser.NewPageOptions()
                .setJavaScriptEnabled(false)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1280, 800));
    press(person(page), "Begin as this person");
    workshop.desk(page, "pages", "");
    desk(page).getByLabel("Search pages and steps").fill("stands at the window");
    press(desk(page), "Find");
    press(desk(page), "Go to window");
    assertThat(first(page).getByText("Halyna stands at the window").last()).isVisible();
    assertThat(desk(page)).isVisible();
    workshop.desk(page, "editor", "&file=en/tips/one-thing-whole.md");
    String text = page.locator("#text").inputValue();
    page.locator("#text").fill(text + "\n> A note.\n");
    press(desk(page), "Save the page");
    assertThat(page.locator("#text")).hasValue(text + "\n> A note.\n");
  }

  @Test
  void aPageWithTheDeskTakesUnderAHundredKilobytesOfTheLine() {
    Page page = workshop.page(1280, 800);
    for (String sheet : SHEETS) {
      workshop.desk(page, sheet, "&dialog=" + SCENE);
      Object bytes =
          page.evaluate(
              "performance.getEntriesByType('navigation')"
                  + ".concat(performance.getEntriesByType('resource'))"
                  + ".filter((entry) => !entry.name.includes('/shown/'))"
                  + ".reduce((sum, entry) => sum + entry.encodedBodySize, 0)");
      assertThat(((Number) bytes).intValue()).as(sheet).isBetween(20_000, 100_000);
    }
  }

  private static void tabTo(Page page, String label) {
    for (int i = 0; i < 90; i++) {
      page.keyboard().press("Tab");
      Object words =
          page.evaluate(
              "() => { const e = document.activeElement; const t = e.querySelector('title');"
                  + " return (t || e).textContent.trim(); }");
      if (label.equals(words)) {
        return;
      }
    }
    throw new AssertionError("the keyboard does not reach " + label);
  }

  private static List<?> list(Page page, String script) {
    return (List<?>) page.evaluate(script);
  }
}
