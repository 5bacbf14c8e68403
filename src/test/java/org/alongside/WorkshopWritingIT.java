package org.alongside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alongside.SimulatorBrowser.first;
import static org.alongside.SimulatorBrowser.press;
import static org.alongside.SimulatorBrowser.shot;
import static org.alongside.WorkshopBrowser.agree;
import static org.alongside.WorkshopBrowser.desk;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.alongside.script.Walks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing pages and recording talks beside the talk, in a real browser. */
class WorkshopWritingIT {
  private static final String PAGE = "en/reflections/the-laugh-i-joined.md";

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
  void fresh() throws IOException {
    workshop.fresh();
    Files.copy(
        Path.of("dialogs").resolve(PAGE),
        workshop.dialogs.resolve(PAGE),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  @AfterEach
  void noComplaint() {
    assertThat(workshop.complaints()).isEmpty();
  }

  @Test
  void whatIsSavedIsToldAtOnce() throws IOException {
    Page page = workshop.page(1280, 800);
    agree(page);
    edit(page, text -> text.replaceFirst("## start\n\n", "## start\n\nThese words are new.\n\n"));
    assertThat(desk(page).locator("#edit-said")).containsText("Saved.");
    shot(page, "desk-saved");
    assertThat(Files.readString(workshop.dialogs.resolve(PAGE)))
        .contains("\nThese words are new.\n");
    workshop.enter(page, "reflections/the-laugh-i-joined", "start");
    assertThat(first(page).getByText("These words are new.").first()).isVisible();
  }

  @Test
  void aMistakeIsSavedAndShownAndTheOlderPageIsTold() {
    Page page = workshop.page(1280, 800);
    agree(page);
    edit(page, text -> text + "\nWords after the end.\n\n- [Nowhere](#nowhere)\n");
    Locator problem = desk(page).locator("#edit-problems li").first();
    assertThat(problem).containsText("Error");
    problem.locator("a.place").click();
    assertThat(page.locator("#text")).isFocused();
    shot(page, "desk-mistake");
    workshop.desk(page, "problems", "&dialog=reflections/the-laugh-i-joined");
    assertThat(desk(page).getByRole(com.microsoft.playwright.options.AriaRole.STATUS))
        .containsText("Newer files have errors");
    assertThat(desk(page)).containsText(PAGE);
    Page explained = page.waitForPopup(() -> desk(page).locator("li a.code").first().click());
    assertThat(explained.locator("article h1")).isVisible();
    assertThat(explained.locator("article pre").first()).isVisible();
    shot(explained, "problem");
    workshop.enter(page, "reflections/the-laugh-i-joined", "start");
    assertThat(first(page).locator(".line.bot").last()).isVisible();
  }

  @Test
  void whoeverWroteMeanwhileLosesNothing() throws IOException {
    Page page = workshop.page(1280, 800);
    workshop.desk(page, "editor", "&file=" + PAGE);
    Path file = workshop.dialogs.resolve(PAGE);
    String before = Files.readString(file);
    Files.writeString(file, before + "\n> Somebody else was here.\n");
    page.locator("#text").fill(before + "\n> I was here.\n");
    press(desk(page), "Save the page");
    assertThat(desk(page).locator("#edit-said")).containsText("Not saved");
    assertThat(page.locator("#text")).hasValue(before + "\n> I was here.\n");
    desk(page).getByText("The text on the disk").click();
    assertThat(page.locator("#edit-said textarea"))
        .hasValue(Pattern.compile("Somebody else was here"));
    shot(page, "desk-conflict");
    assertThat(Files.readString(file)).contains("Somebody else");
    press(desk(page), "Save mine over theirs");
    assertThat(desk(page).locator("#edit-said")).containsText("Saved.");
    assertThat(Files.readString(file)).isEqualTo(before + "\n> I was here.\n");
  }

  @Test
  void aNewPageIsMadeFromATemplateAndCanBeBegun() {
    Page page = workshop.page(1280, 800);
    agree(page);
    workshop.desk(page, "editor", "");
    desk(page).getByText("Make a new page").click();
    desk(page).getByLabel("What it is").selectOption("scenarios");
    desk(page).getByLabel("File name").fill("a-new-scene");
    press(desk(page), "Make the page");
    assertThat(page.locator("#text")).hasValue(Pattern.compile("kind: scenario"));
    assertThat(desk(page).locator("#edit-problems")).not().containsText("Error");
    workshop.enter(page, "scenarios/a-new-scene", "start");
    assertThat(first(page).getByText("What do you do?").last()).isVisible();
    workshop.desk(page, "editor", "");
    desk(page).getByText("Make a new page").click();
    desk(page).getByLabel("What it is").selectOption("scenarios");
    desk(page).getByLabel("File name").fill("a-new-scene");
    press(desk(page), "Make the page");
    assertThat(desk(page)).containsText("There is a page of this name already.");
    workshop.complaints().removeIf(text -> text.contains("status of 409"));
  }

  @Test
  void aTalkIsRecordedAndSavedBesideItsPage() throws IOException {
    Page page = workshop.page(1280, 800);
    agree(page);
    workshop.desk(page, "walk", "&dialog=reflections/the-laugh-i-joined");
    press(desk(page), "Record");
    assertThat(desk(page)).containsText("Recording a talk through reflections/the-laugh-i-joined");
    Locator buttons = first(page).locator(".keys").last().locator("button");
    String label = buttons.first().textContent();
    buttons.first().click();
    assertThat(desk(page).locator("pre")).containsText("me: [" + label + "]");
    press(desk(page), "Stop");
    assertThat(desk(page)).containsText("The recorded talk");
    desk(page).getByLabel("What is special about this talk").fill("recorded");
    press(desk(page), "Save the talk");
    String name = "en/reflections/the-laugh-i-joined.recorded.walk";
    assertThat(desk(page)).containsText("Saved as " + name);
    shot(page, "desk-walk");
    Path file = workshop.dialogs.resolve(name);
    Walks walks =
        new Walks(
            Bot.engine(), Curriculum.load(workshop.dialogs).course(), UnaryOperator.identity());
    assertThat(walks.walk(name, Files.readAllBytes(file)).holds()).isTrue();
    desk(page).getByLabel("What is special about this talk").fill("recorded");
    press(desk(page), "Save the talk");
    assertThat(desk(page)).containsText("is there already");
  }

  private static void edit(Page page, UnaryOperator<String> change) {
    workshop.desk(page, "editor", "&file=" + PAGE);
    page.locator("#text").fill(change.apply(page.locator("#text").inputValue()));
    press(desk(page), "Save the page");
  }
}
