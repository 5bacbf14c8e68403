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
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.alongside.store.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;

/** The simulator as it is served: the shipped dialogs, the real turns, a real Redis. */
class SimulatorServesIT {
  /** In one go, since the page may show more at any moment. The language stays English. */
  private static final String PRESSES_ONE =
      """
      (phone, chance) => {
        const last = [...phone.querySelectorAll('.line.bot')].pop();
        const keys = last.querySelectorAll('.keys button');
        const some = [...keys].filter((key) => !key.textContent.includes('Language'));
        if (some.length) some[chance % some.length].click();
        return some.length > 0;
      }
      """;

  @TempDir private Path data;
  private final Browsers browsers = Browsers.open();
  private final int port = freePort();
  private GenericApplicationContext served;
  private Page page;

  @BeforeEach
  void open() {
    served = serve();
    page =
        browsers
            .browser()
            .newPage(
                new Browser.NewPageOptions()
                    .setViewportSize(1280, 800)
                    .setReducedMotion(ReducedMotion.REDUCE));
    page.setDefaultTimeout(20_000);
    page.navigate("http://localhost:" + port);
  }

  @AfterEach
  void close() {
    browsers.close();
    served.close();
  }

  @Test
  void aStrollThroughTheDialogsIsAnsweredAtEachStepAndTouchesNobodyElse() {
    Locator phone = first(page);
    press(phone, "Start");
    press(phone, "English");
    assertThat(button(phone, "Not sure")).isVisible();
    Random random = new Random(7);
    for (int step = 0; step < 25; step++) {
      stroll(phone, random, step);
    }
    shot(page, "stroll");
    String before = phone.locator("#time-a").getAttribute("datetime");
    for (int day = 0; day < 3; day++) {
      moved(phone, () -> jump(phone, "Tomorrow, same time"));
      assertThat(phone.locator(".note .wrong").allTextContents()).as("day " + day).isEmpty();
    }
    assertThat(phone.locator("#time-a").getAttribute("datetime")).isGreaterThan(before);
    shot(page, "three-days-later");
    assertThat(button(second(page), "Start")).isVisible();
    assertThat(served.getBean(Vault.class).store(new Keys()).facts().read()).isEmpty();
  }

  @Test
  void afterARestartTheQuestionIsAskedAgain() {
    Locator phone = first(page);
    press(phone, "Start");
    press(phone, "English");
    assertThat(button(phone, "Not sure")).isVisible();
    stroll(phone, new Random(1), 0);
    List<String> labels = question(phone).locator("button").allTextContents();
    served.close();
    served = serve();
    page.navigate("http://localhost:" + port);
    press(phone, "Ask me again");
    assertThat(question(phone)).isVisible();
    assertThat(question(phone).locator("button").allTextContents()).isEqualTo(labels);
    assertThat(phone.getByText("Here is where we were.")).isVisible();
  }

  @Test
  void startingOverLeavesNothingBehind() {
    Locator phone = first(page);
    press(phone, "Start");
    assertThat(question(phone)).isVisible();
    List<String> labels = question(phone).locator("button").allTextContents();
    press(phone, "English");
    assertThat(button(phone, "Not sure")).isVisible();
    phone.getByText("More", new Locator.GetByTextOptions().setExact(true)).click();
    press(phone, "Forget and start over");
    press(phone, "Start");
    assertThat(question(phone)).isVisible();
    assertThat(question(phone).locator("button").allTextContents()).isEqualTo(labels);
    assertThat(phone.locator(".line.hers")).hasCount(1);
  }

  @Test
  void aTrackIsLivedByTheKeyboardAloneAndTheStripSaysWhatComesNext() {
    Locator phone = first(page);
    press(phone, "Start");
    assertThat(question(phone)).isVisible();
    Locator strip = phone.locator(".ahead");
    assertThat(strip).containsText("has not agreed");
    live(phone, "Go through it");
    assertThat(strip).containsText("Next: Lesson:");
    strip.locator("summary").first().focus();
    page.keyboard().press("Enter");
    shot(page, "strip");
    Locator cell = strip.locator(".days").first().locator("summary").first();
    String soon = cell.textContent();
    cell.focus();
    page.keyboard().press("Enter");
    assertThat(strip.getByText("It is the first of the track").first()).isVisible();
    shot(page, "strip-why");
    live(phone, "Next, and open it");
    assertThat(phone.getByText("came by itself").first()).isVisible();
    live(phone, "Go through it");
    assertThat(cell).not().hasText(soon);
    String before = phone.locator("#time-a").getAttribute("datetime");
    live(phone, "Live a week");
    assertThat(phone.locator(".note")).containsText("New messages");
    assertThat(phone.locator("#time-a").getAttribute("datetime").substring(0, 10))
        .isEqualTo(LocalDate.parse(before.substring(0, 10)).plusDays(7).toString());
    shot(page, "strip-a-week-later");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    shot(page, "strip-dark");
  }

  /** Presses this button below the clock without a mouse. */
  private void live(Locator phone, String label) {
    phone.getByText("Move the clock").focus();
    page.keyboard().press("Enter");
    moved(
        phone,
        () -> {
          button(phone, label).focus();
          page.keyboard().press("Space");
        });
    assertThat(phone.locator(".note .wrong")).hasCount(0);
    page.keyboard().press("Escape");
  }

  @Test
  void inArabicTheWholePageRunsFromRightToLeft() {
    page.setViewportSize(400, 900);
    Locator phone = first(page);
    press(phone, "Start");
    press(phone, "العربية");
    assertThat(button(phone, "لا أعرف بالضبط")).isVisible();
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    shot(page, "ar-phone");
    for (String label : List.of("لا", "18 سنة أو أكثر", "بلا اسم", "كما لامرأة", "أوكرانيا")) {
      press(phone, label);
    }
    for (String label : List.of("18:00", "تم", "نظرة فقط", "مشاهد", "مزحة عن المظهر")) {
      press(phone, label);
    }
    assertThat(phone.locator("img")).isVisible();
    Locator scene = phone.locator(".line.bot .words").last();
    assertThat(scene).containsText("شاهدة");
    assertThat(scene).hasCSS("direction", "rtl");
    shot(page, "ar-scene");
    phone.getByLabel("رسالتك").fill("مساعدة");
    press(phone, "إرسال");
    press(phone, "بمن أتصل");
    press(phone, "عنف");
    Locator number = phone.getByText("0 800 500 335").last();
    assertThat(number).isVisible();
    shot(page, "ar-help");
    phone.getByLabel("رسالتك").fill("/privacy");
    press(phone, "إرسال");
    press(phone, "التالي");
    shot(page, "ar-privacy");
  }

  /** Presses some button of the newest message, or asks for the menu where it has none. */
  private void stroll(Locator phone, Random random, int step) {
    int chance = random.nextInt(1000);
    moved(
        phone,
        () -> {
          if (!phone.evaluate(PRESSES_ONE, chance).equals(true)) {
            say(phone, "/menu");
          }
        });
    assertThat(phone.locator(".note .wrong").count()).as("wrong at step " + step).isZero();
  }

  /** Does this and waits until the page shows what came of it. */
  private void moved(Locator phone, Runnable action) {
    String seen = phone.locator("#seen-a").inputValue();
    String time = phone.locator("#time-a").getAttribute("datetime");
    action.run();
    page.waitForCondition(
        () ->
            !seen.equals(phone.locator("#seen-a").inputValue())
                || !time.equals(phone.locator("#time-a").getAttribute("datetime")));
  }

  private static Locator question(Locator phone) {
    return phone.locator(".line.bot").last().locator(".keys");
  }

  private GenericApplicationContext serve() {
    Map<String, String> values =
        Map.of("ALONGSIDE_DATA", data.toString(), "SERVER_PORT", Integer.toString(port));
    return Serve.start(Settings.read(values::get));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
