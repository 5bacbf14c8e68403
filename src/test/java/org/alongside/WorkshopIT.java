package org.alongside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alongside.SimulatorBrowser.first;
import static org.alongside.SimulatorBrowser.jump;
import static org.alongside.SimulatorBrowser.press;
import static org.alongside.SimulatorBrowser.shot;
import static org.alongside.WorkshopBrowser.agree;
import static org.alongside.WorkshopBrowser.desk;
import static org.alongside.WorkshopBrowser.person;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an author does with the people and the desk, over the shipped dialogs, in a real browser.
 */
class WorkshopIT {
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

  @Test
  void aPersonBeginsWithoutTheWelcomeAsTheAuthorWantsHer() {
    Page page = workshop.page(1280, 800);
    Locator phone = person(page);
    phone.getByLabel("Name").fill("Olena");
    phone.getByLabel("How to address this person").selectOption("f");
    phone.getByLabel("Country").selectOption("ua");
    phone.getByLabel("Discreet: messages fade after a day").check();
    press(phone, "Begin as this person");
    assertThat(phone.locator(".line.bot").first()).containsText("fades after a day");
    workshop.desk(page, "record", "");
    Locator record = desk(page).locator(".live");
    assertThat(record).containsText("system/menu#start, in English; waits for an answer");
    assertThat(record.locator("dl > div", has("name"))).containsText("“Olena”");
    assertThat(record.locator("dl > div", has("country"))).containsText("Ukraine");
    assertThat(record.locator("dl > div", has("zone"))).containsText("Europe/Kyiv");
    assertThat(record.locator("dl > div", has("discreet"))).containsText("yes");
    assertThat(record.textContent()).doesNotContain("{").doesNotContain("[]");
    phone = person(page);
    assertThat(phone.getByLabel("Name")).hasValue("Olena");
    phone.getByLabel("Discreet: messages fade after a day").uncheck();
    press(phone, "Change this person");
    assertThat(record.locator("dl > div", has("discreet"))).containsText("no");
  }

  @Test
  void aThirdPersonComesAndGoes() {
    Page page = workshop.page(1280, 800);
    page.getByText("Add a person").click();
    assertThat(page.locator(".phone")).hasCount(3);
    assertThat(page.getByText("Add a person")).hasCount(0);
    shot(page, "desk-three-people");
    Locator third = page.locator("#phone-c");
    third.locator("summary").first().click();
    press(third, "Take this phone away");
    assertThat(page.locator(".phone")).hasCount(2);
  }

  @Test
  void anyStepIsFoundByItsWordsAndEntered() {
    Page page = workshop.page(1280, 800);
    agree(page);
    workshop.desk(page, "pages", "");
    desk(page).getByLabel("Search pages and steps").fill("stands at the window");
    press(desk(page), "Go to window");
    assertThat(first(page).getByText("Halyna stands at the window").last()).isVisible();
    desk(page).getByLabel("Search pages and steps").fill("no such words anywhere");
    assertThat(desk(page)).containsText("Nothing has these words.");
  }

  @Test
  void theMapFollowsTheTalk() {
    Page page = workshop.page(1280, 800);
    agree(page);
    workshop.enter(page, SCENE, "start");
    press(first(page), "Laugh, so that it passes");
    assertThat(desk(page).locator(".box.here text")).hasText("▶ window");
    assertThat(desk(page).locator(".box.walked text")).hasText(new String[] {"✓ start", "✓ laugh"});
    assertThat(desk(page).locator(".way.walked")).hasCount(2);
    assertThat(desk(page).locator("#step-window")).containsText("stands here now");
    shot(page, "desk-map");
    desk(page).locator("#step-laugh").getByText(Pattern.compile("Line \\d+ in the editor")).click();
    Object chosen =
        page.evaluate(
            "() => { const t = document.getElementById('text');"
                + " return t.value.slice(t.selectionStart, t.selectionEnd); }");
    assertThat(chosen).isEqualTo("## laugh");
    assertThat(page.locator("#text")).isFocused();
  }

  @Test
  void aTimerIsADashedWay() {
    Page page = workshop.page(1280, 800);
    workshop.desk(page, "map", "&dialog=lessons/only-a-joke");
    assertThat(desk(page).locator(".way.later").first()).hasCSS("stroke-dasharray", "7px, 5px");
    assertThat(desk(page)).containsText(Pattern.compile("later by itself, days: \\d"));
  }

  @Test
  void whatATurnLedToIsSaidInWords() {
    Page page = workshop.page(1280, 800);
    agree(page);
    workshop.enter(page, SCENE, "start");
    workshop.desk(page, "turn", "");
    assertThat(desk(page)).containsText("You went there by hand.");
    press(first(page), "Laugh, so that it passes");
    assertThat(desk(page)).containsText("Pressed [Laugh, so that it passes].");
    assertThat(desk(page).locator("dl > div", has("first"))).containsText("none → laugh");
    assertThat(desk(page).locator("dl > div", has("Changed message"))).hasCount(1);
    assertThat(desk(page).locator("dt", has("laugh"))).hasCount(1);
    shot(page, "desk-turn");
  }

  @Test
  void whatIsCountedAndWhatIsToComeAreSaidInWords() {
    Page page = workshop.page(1280, 800);
    agree(page);
    workshop.enter(page, "questions/only-a-joke", firstCard(page));
    workshop.desk(page, "counted", "");
    first(page).locator(".keys").last().locator("button").first().click();
    assertThat(desk(page).locator("dl > div").first())
        .containsText(Pattern.compile("(Right|Wrong) answer · questions/only-a-joke#.+1"));
    shot(page, "desk-counted");
  }

  @Test
  void theClockGoesOnWhileTheRecordIsOpen() {
    Page page = workshop.page(1280, 800);
    agree(page);
    workshop.desk(page, "turn", "");
    jump(first(page), "1 hour on");
    assertThat(first(page).locator(".note")).containsText("It is now");
    assertThat(desk(page)).containsText("What came in");
  }

  private static String firstCard(Page page) {
    workshop.desk(page, "map", "&dialog=questions/only-a-joke");
    return desk(page).locator(".rows > li strong").first().textContent();
  }

  private static Locator.LocatorOptions has(String text) {
    return new Locator.LocatorOptions().setHasText(text);
  }
}
