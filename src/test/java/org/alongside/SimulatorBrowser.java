package org.alongside;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alongside.channel.web.Harness;

/** The simulator in a real browser, and the words for what a person does with it. */
final class SimulatorBrowser implements AutoCloseable {
  private final Browsers browsers = Browsers.open();
  private final Harness harness = Harness.open();
  private final List<String> complaints = new ArrayList<>();

  /** Nobody has met the bot, and no page is open. */
  void fresh() {
    browsers.browser().contexts().forEach(context -> context.close());
    harness.fresh();
    complaints.clear();
  }

  Page page(int width, int height) {
    return page(width, height, ColorScheme.LIGHT);
  }

  Page page(int width, int height, ColorScheme scheme) {
    return page(
        new Browser.NewPageOptions()
            .setViewportSize(width, height)
            .setColorScheme(scheme)
            .setReducedMotion(ReducedMotion.REDUCE));
  }

  Page page(Browser.NewPageOptions options) {
    Page page = browsers.browser().newPage(options);
    page.setDefaultTimeout(15_000);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.navigate(harness.address());
    return page;
  }

  Harness harness() {
    return harness;
  }

  /** What browsers complained about since {@link #fresh}. */
  List<String> complaints() {
    return complaints;
  }

  static Locator first(Page page) {
    return phone(page, "a");
  }

  static Locator second(Page page) {
    return phone(page, "b");
  }

  private static Locator phone(Page page, String id) {
    return page.locator("section#phone-" + id);
  }

  static Locator button(Locator phone, String label) {
    return phone.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label).setExact(true));
  }

  static void press(Locator phone, String label) {
    button(phone, label).click();
  }

  static void say(Locator phone, String text) {
    phone.getByLabel("Your message").fill(text);
    press(phone, "Send");
  }

  /** Moves the phone's clock by the button of this label. */
  static void jump(Locator phone, String label) {
    if (!button(phone, label).isVisible()) {
      phone.getByText("Move the clock").click();
    }
    press(phone, label);
  }

  static void shot(Page page, String name) {
    Path file = Path.of("target/screenshots/simulator-" + name + ".png");
    // Hiding the caret would add a style that the page's policy forbids.
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setCaret(ScreenshotCaret.INITIAL));
  }

  @Override
  public void close() {
    harness.close();
    browsers.close();
  }
}
