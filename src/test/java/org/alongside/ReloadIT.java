package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alongside.channel.telegram.fake.Chat;
import org.alongside.channel.telegram.fake.FakeTelegram;
import org.alongside.channel.telegram.fake.Rates;
import org.alongside.channel.telegram.fake.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;

/** The whole bot on Telegram and a real Redis, while its pages are edited under learners. */
class ReloadIT {
  private static final String PAGE = "en/lessons/count.md";

  @TempDir private Path folder;
  private Path dialogs;
  private FakeTelegram telegram;
  private GenericApplicationContext served;
  private List<Chat> chats;

  @BeforeEach
  void open() throws IOException {
    dialogs = CountingDialogs.in(folder);
    telegram = FakeTelegram.start(InstantSource.system(), Rates.NONE);
    Map<String, String> settings =
        Map.of(
            "TELEGRAM_BOT_TOKEN",
            FakeTelegram.TOKEN,
            "ALONGSIDE_TELEGRAM_URL",
            telegram.url(),
            "ALONGSIDE_DIALOGS",
            dialogs.toString(),
            "ALONGSIDE_DATA",
            folder.resolve("data").toString(),
            "ALONGSIDE_PACE",
            "0",
            "SERVER_PORT",
            "0");
    served = Serve.start(Settings.read(settings::get));
    chats = IntStream.range(0, 8).mapToObj(i -> telegram.chat(500 + i)).toList();
    for (int i = 0; i < chats.size(); i++) {
      chats.get(i).says("/count");
      shows(i, "Now 0.");
      for (int j = 0; j < i; j++) {
        chats.get(i).presses("More than " + j);
        shows(i, "Now " + (j + 1) + ".");
      }
    }
  }

  @AfterEach
  void close() {
    served.close();
    telegram.close();
  }

  @Test
  void pagesChangeUnderLearnersAndNobodyIsLost() throws Exception {
    String text = Files.readString(dialogs.resolve(PAGE));
    String corrected = text.replace("Now {n}.", "By now {n}.");
    save(PAGE, corrected);
    everyone(0, "By now ");

    save(PAGE, corrected.replace("`n +1`", "`n +1` and`"));
    assertThat(health()).contains("\"held\":true").contains("en/lessons/count.md:13:");
    everyone(1, "By now ");

    Files.delete(dialogs.resolve(PAGE));
    save(
        "en/lessons/sum.md",
        corrected
            .replace("vars:", "was: lessons/count\nmoved:\n  start: sum\nvars:")
            .replace("## start", "## sum")
            .replace("#start", "#sum")
            .replace("By now {n}.", "The sum is {n}."),
        "course.yaml",
        Files.readString(dialogs.resolve("course.yaml")).replace("lessons/count", "lessons/sum"));
    assertThat(health()).contains("\"held\":false").doesNotContain("count.md:");
    everyone(2, "The sum is ");

    chats.getFirst().says("/count");
    shows(0, "The sum is 0.");
  }

  @Test
  void theCommandMenuFollows() throws Exception {
    telegram.await(10, () -> words().contains("help"));
    Path phrases = dialogs.resolve("en/phrases.md");
    String text = Files.readString(phrases);
    save("en/phrases.md", text.replaceFirst("(## command-help\n\n).*", "$1Anew"));
    assertThat(telegram.await(10, () -> words().contains("Anew"))).as(this::words).isTrue();
    save(
        "course.yaml",
        Files.readString(dialogs.resolve("course.yaml"))
            .replace(
                "help: {page: system/help, shown: yes", "help: {page: system/help, shown: no"));
    assertThat(telegram.await(10, () -> !words().contains("Anew"))).as(this::words).isTrue();
  }

  private String words() {
    return telegram.commands("").toString();
  }

  /** Each presses what she saw before the edit, and stands one further. */
  private void everyone(int before, String words) {
    for (int i = 0; i < chats.size(); i++) {
      int n = i + before;
      if (i % 2 == 0) {
        chats.get(i).presses("More than " + n);
      } else {
        chats.get(i).says("more than " + n);
      }
      shows(i, words + (n + 1) + ".");
    }
  }

  private void shows(int chat, String words) {
    chats.get(chat).await(10, c -> c.reads().stream().map(Shown::text).toList().contains(words));
  }

  /** Saves files and waits until they were read. */
  private void save(String... files) throws Exception {
    LiveCourse live = served.getBean(LiveCourse.class);
    var read = new java.util.concurrent.CountDownLatch(1);
    live.onChange(read::countDown);
    for (int i = 0; i < files.length; i += 2) {
      Files.writeString(dialogs.resolve(files[i]), files[i + 1]);
    }
    assertThat(read.await(20, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
  }

  private String health() throws Exception {
    String port = served.getEnvironment().getProperty("local.management.port");
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(
                      URI.create("http://localhost:" + port + "/actuator/health/dialogs"))
                  .build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }
}
