package org.alongside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alongside.SimulatorBrowser.first;
import static org.alongside.SimulatorBrowser.shot;
import static org.alongside.WorkshopBrowser.agree;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkshopLooksIT {
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

  @Test
  void shots() {
    Page page = workshop.page(1280, 800);
    page.getByText("Add a person").click();
    shot(page, "w-three");
    agree(page);
    assertThat(first(page).locator(".line.bot").first()).isVisible();
    var phone = first(page);
    phone.getByText("Person", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true)).click();
    if (phone.locator("select[name=language] option").count() > 1) {
      phone.locator("select[name=language]").selectOption("ar");
      phone.getByText("Change this person").click();
      page.waitForTimeout(1000);
    }
    for (String scheme : new String[] {"light", "dark"}) {
      Page other = workshop.page(1280, 800, scheme.equals("dark") ? com.microsoft.playwright.options.ColorScheme.DARK : com.microsoft.playwright.options.ColorScheme.LIGHT);
      other.navigate(workshop.address() + "/?phone=a&desk=map&dialog=lessons/only-a-joke");
      other.locator("#go-lessons_only-a-joke-start").click();
      other.waitForTimeout(700);
      first(other).locator(".keys").last().locator("button").first().click();
      other.waitForTimeout(700);
      shot(other, "w-ar-map-" + scheme);
      for (String sheet : new String[] {"record", "editor", "problems", "turn"}) {
        other.navigate(workshop.address() + "/?phone=a&desk=" + sheet);
        shot(other, "w-ar-" + sheet + "-" + scheme);
      }
      other.setViewportSize(360, 640);
      other.navigate(workshop.address());
      shot(other, "w-ar-talk-" + scheme);
      other.navigate(workshop.address() + "/?phone=a&desk=record");
      shot(other, "w-ar-record-360-" + scheme);
    }
    System.out.println(workshop.complaints());
  }
}
