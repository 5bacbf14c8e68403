package org.alongside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alongside.SimulatorBrowser.button;
import static org.alongside.SimulatorBrowser.first;
import static org.alongside.SimulatorBrowser.jump;
import static org.alongside.SimulatorBrowser.press;
import static org.alongside.SimulatorBrowser.say;
import static org.alongside.SimulatorBrowser.shot;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import org.alongside.channel.web.Harness;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the simulator's page does when something is not as it should be, in a real browser. */
class SimulatorTroubleIT {
  private static final LocatorAssertions.IsVisibleOptions PATIENT =
      new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

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

  @AfterEach
  void noComplaint() {
    assertThat(simulator.complaints()).isEmpty();
  }

  @Test
  void whatWentWrongIsSaidInWords() {
    Page page = simulator.page(1280, 800);
    Locator phone = first(page);
    press(phone, "Start");
    say(phone, "fast");
    assertThat(phone.getByRole(AriaRole.STATUS)).containsText("too fast");
    say(phone, "dead");
    assertThat(phone.getByRole(AriaRole.STATUS)).containsText("dead letters");
    say(phone, "broken");
    assertThat(phone.getByRole(AriaRole.STATUS)).containsText("the bot gave no answer");
    shot(page, "wrong");
    say(phone, "   ");
    assertThat(phone.getByRole(AriaRole.STATUS)).containsText("Write something first");
    say(phone, "<b>hello</b> & \u202Egoodbye");
    assertThat(phone.getByText("I heard: <b>hello</b> & \u202Egoodbye")).isVisible();
    assertThat(phone.getByRole(AriaRole.STATUS)).isEmpty();
  }

  @Test
  void aSecondPageOfTheSamePhoneSeesTheSame() {
    Page page = simulator.page(1280, 800);
    Page other = simulator.page(360, 640);
    press(first(page), "Start");
    press(first(other), "English");
    assertThat(first(page).getByText("Does anyone else use this phone?")).isVisible();
    press(first(page), "No");
    assertThat(first(other).getByText("Five people at a table.")).isVisible();
  }

  @Test
  void whatCameWhileTheProgramWasAwayIsThereOnceWhenItIsBack() {
    Page page = simulator.page(1280, 800);
    press(first(page), "Start");
    assertThat(button(first(page), "English")).isVisible();
    simulator.harness().leave();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("The simulator does not answer.");
    shot(page, "away");
    simulator.harness().say("in the meantime");
    simulator.harness().comeBack();
    assertThat(first(page).getByText("I heard: in the meantime")).isVisible(PATIENT);
    assertThat(page.getByRole(AriaRole.ALERT)).isHidden();
    say(first(page), "and now");
    assertThat(first(page).getByText("I heard: and now")).isVisible();
    assertThat(first(page).locator(".line.hers")).hasCount(3);
    assertThat(first(page).locator(".line.bot")).hasCount(3);
    simulator.complaints().removeIf(text -> text.contains("ERR_") || text.equals("Event"));
  }

  @Test
  void whoReadsFurtherUpIsNotPulledAway() {
    Page page = simulator.page(1280, 500);
    Locator phone = first(page);
    press(phone, "Start");
    for (int i = 1; i <= 6; i++) {
      say(phone, "line " + i);
      assertThat(phone.getByText("I heard: line " + i)).isInViewport();
    }
    phone.locator(".log").evaluate("log => log.scrollTop = 0");
    jump(phone, "1 hour on");
    assertThat(phone.getByRole(AriaRole.STATUS)).containsText("Nothing came in that time.");
    assertThat(phone.locator(".log").evaluate("log => log.scrollTop")).isEqualTo(0);
  }

  @Test
  void aScreenThatARestartEmptiedOffersToAskAgain() {
    Page page = simulator.page(1280, 800);
    press(first(page), "Start");
    press(first(page), "English");
    assertThat(button(first(page), "Yes")).isVisible();
    simulator.harness().forgetScreen();
    assertThat(first(page).getByText("The bot still remembers this person.")).isVisible();
    assertThat(button(first(page), "Ask me again")).isFocused();
    shot(page, "restarted");
    press(first(page), "Ask me again");
    assertThat(button(first(page), "Yes")).isFocused();
    assertThat(first(page).getByText("The bot still remembers this person.")).hasCount(0);
  }

  @Test
  void aPasswordIsAskedForAndAWrongOneIsExplained() {
    try (Harness guarded = Harness.guarded("correct-horse-battery")) {
      Page page = simulator.page(360, 640);
      page.navigate(guarded.address());
      assertThat(page.getByLabel("Password")).isFocused();
      page.keyboard().type("wrong");
      page.keyboard().press("Enter");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("This is not the password.");
      shot(page, "sign-in");
      page.getByLabel("Password").fill("correct-horse-battery");
      page.keyboard().press("Enter");
      press(first(page), "Start");
      assertThat(button(first(page), "English")).isVisible();
      page.getByText("Sign out").click();
      assertThat(page.getByLabel("Password")).isVisible();
    }
    simulator.complaints().removeIf(text -> text.contains("status of 403"));
  }

  @Test
  void everythingWorksWithoutScriptAsWell() {
    Page page =
        simulator.page(
            new Browser.NewPageOptions()
                .setJavaScriptEnabled(false)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(360, 640));
    press(first(page), "Start");
    press(first(page), "English");
    say(first(page), "hello");
    assertThat(first(page).getByText("I heard: hello")).isVisible();
    jump(first(page), "1 hour on");
    assertThat(first(page).locator(".clock")).containsText("15:00");
  }
}
