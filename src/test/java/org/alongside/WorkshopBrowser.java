package org.alongside;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.channel.web.Phones;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The simulator as an author runs it, over a copy of the dialogs that she may write, in a browser.
 */
final class WorkshopBrowser implements AutoCloseable {
  final Path dialogs;
  private final Browsers browsers = Browsers.open();
  private final int port = freePort();
  private final GenericApplicationContext served;
  private final List<String> complaints = new ArrayList<>();

  WorkshopBrowser(Path folder) {
    // A save reads and checks the whole course before it answers.
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    dialogs = folder.resolve("dialogs");
    copy(Path.of("dialogs"), dialogs);
    speakArabic(dialogs.resolve("course.yaml"));
    Map<String, String> values =
        Map.of(
            "ALONGSIDE_DATA",
            folder.resolve("data").toString(),
            "ALONGSIDE_DIALOGS",
            dialogs.toString(),
            "SERVER_PORT",
            Integer.toString(port));
    served = Serve.start(Settings.read(values::get));
  }

  /** Until there are pages in it, a language that runs from right to left shows English words. */
  private static void speakArabic(Path course) {
    try {
      String text = Files.readString(course);
      if (!text.lines().anyMatch(line -> line.matches("languages: .*\\bar\\b.*"))) {
        Files.writeString(course, text.replace("languages: [en", "languages: [en, ar"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Files.copy(each, to.resolve(from.relativize(each)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    page.navigate(address());
    return page;
  }

  String address() {
    return "http://localhost:" + port;
  }

  /** What the browser complained about. */
  List<String> complaints() {
    return complaints;
  }

  /** Every person forgotten, two phones on the table, no page open. */
  void fresh() {
    browsers.browser().contexts().forEach(context -> context.close());
    served.getBean(Phones.class).fresh();
    complaints.clear();
  }

  /** Opens a sheet of the desk for the first phone; {@code more} of the address may be empty. */
  void desk(Page page, String sheet, String more) {
    page.navigate(address() + "/?phone=a&desk=" + sheet + more);
  }

  static Locator desk(Page page) {
    return page.locator("#desk");
  }

  /** Unfolds who the first person is. */
  static Locator person(Page page) {
    Locator phone = SimulatorBrowser.first(page);
    phone.locator("summary").first().click();
    return phone;
  }

  /** Spares the first person the welcome. */
  static void agree(Page page) {
    SimulatorBrowser.press(person(page), "Begin as this person");
    PlaywrightAssertions.assertThat(
            SimulatorBrowser.first(page).getByRole(AriaRole.LOG).locator(".line.bot").first())
        .isVisible();
  }

  /** Goes to the step by the map of its page. */
  void enter(Page page, String dialog, String step) {
    desk(page, "map", "&dialog=" + dialog);
    SimulatorBrowser.press(desk(page).locator("#step-" + step), "Go to " + step);
    PlaywrightAssertions.assertThat(desk(page).locator(".box.here text")).hasText("▶ " + step);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    browsers.close();
    served.close();
  }
}
