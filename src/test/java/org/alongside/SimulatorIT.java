package org.alongside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.alongside.channel.web.Harness;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The simulator's page in a real browser. */
class SimulatorIT {
  private static Harness harness;
  private static Browsers browsers;

  @BeforeAll
  static void open() {
    browsers = Browsers.open();
    harness = Harness.open();
  }

  @AfterAll
  static void close() {
    harness.close();
    browsers.close();
  }

  @BeforeEach
  void fresh() {
    harness.fresh();
  }

  @Test
  void aTalkFromStartToTomorrow() {
    Page page = page(1280, 800, ColorScheme.LIGHT);
    shot(page, "stranger-1280");
    Locator first = phone(page, "First phone");
    press(first, "Start");
    press(first, "English");
    shot(page, "talk-1280");
    press(first, "No");
    assertThat(first.getByRole(AriaRole.IMG)).isVisible();
    first.getByText("Move the clock").click();
    press(first, "Until something comes");
    assertThat(first.getByText("A short scene waits for you.")).isVisible();
    assertThat(first.getByRole(AriaRole.STATUS)).containsText("New messages: 1.");
    shot(page, "jumped-1280");
  }

  private static Page page(int width, int height, ColorScheme scheme) {
    Page page =
        browsers
            .browser()
            .newPage(new Browser.NewPageOptions().setViewportSize(width, height).setColorScheme(scheme));
    page.setDefaultTimeout(10_000);
    page.navigate(harness.address());
    return page;
  }

  private static Locator phone(Page page, String name) {
    return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
  }

  private static void press(Locator phone, String label) {
    phone
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label).setExact(true))
        .click();
  }

  private static void shot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/simulator-" + name + ".png")));
  }
}
