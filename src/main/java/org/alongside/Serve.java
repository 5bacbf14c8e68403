package org.alongside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alongside.channel.web.Simulator;
import org.alongside.dialog.Course;
import org.alongside.script.CourseLoader;
import org.alongside.script.Problem;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine.Command;

/** Runs the bot until it is told to stop. */
@Command(
    name = "serve",
    description = "Runs the bot: on Telegram with TELEGRAM_BOT_TOKEN, else in the browser.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nSettings, as environment variables:%n",
    footer = {
      "  TELEGRAM_BOT_TOKEN     the bot's token; without it there is only the simulator",
      "  ALONGSIDE_TELEGRAM_URL base address of the Bot API (https://api.telegram.org)",
      "  ALONGSIDE_REDIS_URL    a Redis or Valkey of your own; else an embedded one for trials",
      "  ALONGSIDE_KEY          file of the sealing key (alongside.key in ALONGSIDE_DATA)",
      "  ALONGSIDE_FSYNC        embedded Redis writes to disk: always or everysec (always)",
      "  ALONGSIDE_PACE         messages a second over all chats; 0 = no limits (30)",
      "  ALONGSIDE_FLOOD        inputs in 10 s from one chat; 0 = no limit (20)",
      "  ALONGSIDE_DIALOGS      folder of the dialogs (dialogs/ here, else the one shipped)",
      "  ALONGSIDE_DATA         folder of the embedded Redis and its key (data)",
      "  SERVER_PORT            port of the pages; health is one above (8080)",
      "  ALONGSIDE_SIMULATOR    true or false (true without a token)"
    })
final class Serve implements Callable<Integer> {
  /** The command has returned and the bot goes on. */
  static final int SERVES = -1;

  @Override
  public Integer call() {
    start(Settings.ofMachine());
    return SERVES;
  }

  /** Starts everything and returns; closing the context stops it. */
  static GenericApplicationContext start(Settings settings) {
    Course course = course(settings);
    free(settings.port());
    Password.check(settings);
    Vault vault = Vault.open(settings);
    LiveCourse live = new LiveCourse(course, settings.dialogs(), InstantSource.system());
    SpringApplication application =
        new SpringApplicationBuilder(House.class)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .properties(properties(settings))
            .build();
    application.addInitializers(
        context -> {
          GenericApplicationContext beans = (GenericApplicationContext) context;
          beans.registerBean(Settings.class, () -> settings);
          beans.registerBean(LiveCourse.class, () -> live);
          beans.registerBean(Vault.class, () -> vault);
        });
    GenericApplicationContext context;
    try {
      context = (GenericApplicationContext) application.run();
      live.start();
    } catch (RuntimeException failed) {
      live.close();
      vault.close();
      throw failed;
    }
    context.getBean(Greeting.class).lines().forEach(System.out::println);
    return context;
  }

  /** Both ports must be free; 0 asks the system for two that are. */
  private static void free(int port) {
    for (int each = port; port != 0 && each <= port + 1; each++) {
      try (ServerSocket socket = new ServerSocket()) {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), each));
      } catch (IOException taken) {
        throw new WrongSetting(
            "SERVER_PORT is %d, but something else listens on %d; choose another, and leave the one"
                    .formatted(port, each)
                + " above it free for health.");
      }
    }
  }

  private static Map<String, Object> properties(Settings settings) {
    boolean everywhere = settings.simulator() && settings.guarded();
    return Map.of(
        "server.port",
        settings.port(),
        "server.address",
        everywhere ? "0.0.0.0" : "127.0.0.1",
        "management.server.port",
        settings.port() == 0 ? 0 : settings.port() + 1,
        "management.server.address",
        "127.0.0.1",
        Simulator.ON,
        settings.simulator());
  }

  private static Course course(Settings settings) {
    CourseLoader.Result result = Curriculum.load(settings.dialogs());
    Course course = result.course();
    if (course == null) {
      List<Problem> problems = result.problems();
      problems.forEach(System.err::println);
      throw new WrongSetting(
          "The dialogs have errors (above), so nothing can be said; mend them and start again.");
    }
    return course;
  }
}
