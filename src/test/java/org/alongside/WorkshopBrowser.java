package org.alongside;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
import org.springframework.context.support.GenericApplicationContext;

/** The simulator as an author runs it, over a copy of the dialogs that she may write, in a browser. */
final class WorkshopBrowser implements AutoCloseable {
  final Path dialogs;
  private final Browsers browsers = Browsers.open();
  private final int port = freePort();
  private final GenericApplicationContext served;
  private final List<String> complaints = new ArrayList<>();

  WorkshopBrowser(Path folder) {
    dialogs = folder.resolve("dialogs");
    copy(Path.of(System.getProperty("wd", "dialogs")), dialogs);
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
    Page page = page(1280, 800);
    page.navigate(address());
    while (page.locator(".phone").count() > 1) {
      page.locator(".phone").last().getByText("Person", exact()).click();
      page.locator(".phone").last().getByText("Take this phone away").click();
      page.waitForLoadState();
    }
    page.locator(".phone").getByText("Person", exact()).click();
    browsers.browser().contexts().forEach(context -> context.close());
    complaints.clear();
  }

  private static Locator.GetByTextOptions exact() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  /** Opens a sheet of the desk for the first phone. */
  void desk(Page page, String sheet, String more) {
    page.navigate(address() + "/?phone=a&desk=" + sheet + more);
  }

  /** Spares the first person the welcome. */
  static void agree(Page page) {
    Locator phone = SimulatorBrowser.first(page);
    phone.getByText("Person", exact()).click();
    phone.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Begin as this person"))
        .click();
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
