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

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person does with the simulator's page, in a real browser. */
class SimulatorIT {
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
  void aStrangerSeesOneObviousButton() {
    Page page = simulator.page(1280, 800);
    assertThat(page.locator("button.first")).hasCount(1);
    assertThat(page.locator("button.first")).hasText("Start");
    shot(page, "stranger");
  }

  @Test
  void pressingShowsTheChoiceAndTheNextQuestion() {
    Page page = simulator.page(1280, 800);
    Locator phone = first(page);
    press(phone, "Start");
    assertThat(phone.locator(".words strong").first()).hasText("Alongside");
    assertThat(phone.getByRole(AriaRole.LINK)).hasAttribute("href", "https://example.org/?a=1&b=2");
    press(phone, "English");
    assertThat(phone.getByText("✓ You chose this.")).isVisible();
    assertThat(button(phone, "English")).hasCount(0);
    assertThat(phone.locator(".line", has("✓ You chose this."))).containsText("changed");
    assertThat(phone.getByText("Does anyone else use this phone?")).isVisible();
    shot(page, "chosen");
  }

  @Test
  void theWholeTalkGoesByKeyboard() {
    Page page = simulator.page(1280, 800);
    Locator phone = first(page);
    tabTo(page, "Start");
    page.keyboard().press("Enter");
    assertThat(button(phone, "English")).isFocused();
    page.keyboard().press("Enter");
    assertThat(button(phone, "Yes")).isFocused();
    page.keyboard().press("Tab");
    assertThat(button(phone, "No")).isFocused();
    page.keyboard().press("Space");
    assertThat(button(phone, "Say something now, in front of all the others")).isFocused();
    page.keyboard().press("Shift+Tab");
    page.keyboard().press("Shift+Tab");
    page.keyboard().press("Shift+Tab");
    assertThat(phone.getByText("Move the clock")).isFocused();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(phone.getByText("A short scene waits for you.")).isVisible();
    page.keyboard().press("Escape");
    assertThat(button(phone, "1 hour on")).isHidden();
    phone.getByLabel("Your message").focus();
    page.keyboard().type("one");
    page.keyboard().press("Shift+Enter");
    page.keyboard().type("two");
    page.keyboard().press("Enter");
    assertThat(phone.getByText(Pattern.compile("I heard: one\\s+two"))).isVisible();
    assertThat(phone.getByLabel("Your message")).hasValue("");
    assertThat(phone.getByLabel("Your message")).isFocused();
  }

  @Test
  void aClockJumpsAndTheOtherStays() {
    Page page = simulator.page(1280, 800);
    Locator phone = first(page);
    press(phone, "Start");
    press(phone, "English");
    press(phone, "No");
    assertThat(phone.getByRole(AriaRole.IMG)).isVisible();
    jump(phone, "6 hours on");
    assertThat(phone.getByRole(AriaRole.STATUS)).containsText("Nothing came in that time.");
    assertThat(phone.locator("#planned-a")).containsText("Wed, Nov 25 · 09:00");
    jump(phone, "Tomorrow, same time");
    assertThat(phone.getByRole(AriaRole.STATUS))
        .hasText("It is now Wed, Nov 25 · 20:00. New messages: 1.");
    Locator opener = phone.locator(".line", has("A short scene waits for you."));
    assertThat(opener).containsText("came by itself");
    assertThat(opener).containsText("09:00");
    assertThat(opener).containsText("Wednesday, November 25, 2026");
    shot(page, "jumped");
    jump(phone, "Until something comes");
    assertThat(phone.getByRole(AriaRole.STATUS)).containsText("Nothing is planned");
    jump(phone, "1 hour on");
    assertThat(phone.locator(".clock")).containsText("Wed, Nov 25 · 21:00");
    assertThat(second(page).locator(".clock")).containsText("Tue, Nov 24 · 12:00");
  }

  @Test
  void onePersonaKnowsNothingOfTheOther() {
    Page page = simulator.page(1280, 800);
    press(first(page), "Start");
    press(first(page), "English");
    assertThat(second(page).getByText("This person has not met the bot yet.")).isVisible();
    press(second(page), "Start");
    press(second(page), "العربية");
    assertThat(second(page)).hasAttribute("dir", "rtl");
    assertThat(first(page)).hasAttribute("dir", "ltr");
    assertThat(first(page).locator(".line.hers")).hasCount(1);
    shot(page, "two-personas");
  }

  @Test
  void aPhotoIsSentAsAKindOnly() {
    Page page = simulator.page(1280, 800);
    Locator phone = first(page);
    press(phone, "Start");
    phone.getByText("More", new Locator.GetByTextOptions().setExact(true)).click();
    shot(page, "more");
    press(phone, "A voice message");
    assertThat(phone.getByText("A VOICE, unseen.")).isVisible();
    assertThat(phone.locator(".line.hers").last()).containsText("A voice message");
  }

  @Test
  void discreetMessagesSayThatTheyFadeAndAreDeleted() {
    Page page = simulator.page(1280, 800);
    Locator phone = first(page);
    press(phone, "Start");
    press(phone, "English");
    press(phone, "Yes");
    assertThat(phone.locator(".line", has("Then I write little.")))
        .containsText("fades after a day, no forwarding");
    shot(page, "fades");
    say(phone, "/bye");
    assertThat(phone.getByText("Deleted").first()).isVisible();
    assertThat(phone.getByText("Then I write little.")).hasCount(0);
    assertThat(phone.getByText("Menu")).isVisible();
    shot(page, "deleted");
  }

  @Test
  void startingOverForgetsOnlyThisPersona() {
    Page page = simulator.page(1280, 800);
    press(second(page), "Start");
    press(first(page), "Start");
    press(first(page), "English");
    press(first(page), "No");
    jump(first(page), "Tomorrow, same time");
    assertThat(first(page).getByRole(AriaRole.STATUS)).containsText("It is now");
    first(page).getByText("More", new Locator.GetByTextOptions().setExact(true)).click();
    press(first(page), "Forget and start over");
    assertThat(button(first(page), "Start")).isVisible();
    assertThat(first(page).locator(".clock")).containsText("Tue, Nov 24 · 12:00");
    assertThat(button(second(page), "English")).isVisible();
  }

  private static Locator.LocatorOptions has(String text) {
    return new Locator.LocatorOptions().setHasText(text);
  }

  private static void tabTo(Page page, String label) {
    for (int i = 0; i < 20; i++) {
      page.keyboard().press("Tab");
      if (label.equals(page.evaluate("document.activeElement.textContent"))) {
        return;
      }
    }
    throw new AssertionError("the keyboard does not reach " + label);
  }
}
