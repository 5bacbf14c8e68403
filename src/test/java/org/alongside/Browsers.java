package org.alongside;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real browser of this machine under Playwright, for integration tests; close it after use. */
final class Browsers implements AutoCloseable {
  private static final List<String> USUAL =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome-stable",
          "/usr/bin/google-chrome",
          "/usr/bin/microsoft-edge",
          "/snap/bin/chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
          "C:/Program Files/Google/Chrome/Application/chrome.exe",
          "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
          "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe");

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");

  static final String MISSING =
      "No Chromium, Chrome or Edge on this machine: install one, or set BROWSER to its program.";

  private final Playwright playwright;
  private final Browser browser;

  private Browsers(Path program) {
    var quiet =
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    playwright = Playwright.create(quiet);
    browser =
        playwright.chromium().launch(new LaunchOptions().setExecutablePath(program).setArgs(FLAGS));
  }

  /** Opens the browser. Without one the test is skipped, or fails where {@code CI} is set. */
  static Browsers open() {
    return new Browsers(find(System.getenv()).or(Browsers::install).orElseGet(Browsers::none));
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }

  /** The browser that {@code BROWSER} names, or one in a usual place. */
  static Optional<Path> find(Map<String, String> env) {
    return Stream.concat(Stream.ofNullable(env.get("BROWSER")), USUAL.stream())
        .map(Path::of)
        .filter(path -> Files.isRegularFile(path) && Files.isExecutable(path))
        .findFirst();
  }

  /** As root on Debian and its like a browser can simply be fetched. */
  private static Optional<Path> install() {
    if (!"root".equals(System.getProperty("user.name"))
        || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      return Optional.empty();
    }
    run("apt-get", "-q", "update");
    run("apt-get", "-q", "install", "-y", "--no-install-recommends", "chromium");
    return find(System.getenv());
  }

  private static void run(String... command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
      Process process = builder.start();
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroy();
      }
    } catch (IOException e) {
      // Not being able to install is no error: the caller says what is missing.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Path none() {
    return System.getenv("CI") == null ? abort(MISSING) : fail(MISSING);
  }
}
