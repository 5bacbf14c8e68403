package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.alongside.channel.telegram.fake.Chat;
import org.alongside.channel.telegram.fake.FakeTelegram;
import org.alongside.channel.telegram.fake.Rates;
import org.alongside.channel.telegram.fake.Shown;
import org.alongside.dialog.Courses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shipped dialogs on Telegram, from the welcome through a whole scene: after each step a
 * learner sees what the engine alone would have shown her, edits and buttons included.
 */
class SameTalkIT {
  private static final int STEPS = 45;

  @TempDir Path folder;

  @Test
  void telegramShowsTheSameTalkAsTheEngine() throws Exception {
    Path dialogs = Path.of("dialogs").toAbsolutePath();
    try (FakeTelegram telegram = FakeTelegram.start(InstantSource.system(), Rates.NONE);
        Served bot = Served.classes(folder, settings(telegram, dialogs))) {
      bot.ready();
      Screen screen = new Screen(Courses.load(dialogs, Curriculum.actions()));
      Chat chat = telegram.chat(42);
      say(chat, screen, "/start");
      for (int i = 0; i < STEPS && !screen.ended(); i++) {
        String next = screen.next();
        if (screen.labels().contains(next)) {
          String press = chat.presses(next);
          screen.press(next);
          same(chat, screen);
          assertThat(chat.answered(press)).as("the spinner of [%s] stops", next).isTrue();
        } else {
          say(chat, screen, next);
        }
      }
      assertThat(screen.seen()).as("dialogs on the way").contains("the menu", "the scene");
    }
  }

  private static void say(Chat chat, Screen screen, String text) {
    chat.says(text);
    screen.say(text);
    same(chat, screen);
  }

  private static void same(Chat chat, Screen screen) {
    List<String> expected = screen.lines();
    chat.await(10, c -> lines(c).equals(expected));
  }

  private static List<String> lines(Chat chat) {
    return chat.reads().stream().map(SameTalkIT::line).toList();
  }

  private static String line(Shown shown) {
    return shown.media() + "|" + shown.text() + "|" + shown.labels();
  }

  private static Map<String, String> settings(FakeTelegram telegram, Path dialogs) {
    return Map.of(
        "TELEGRAM_BOT_TOKEN",
        FakeTelegram.TOKEN,
        "ALONGSIDE_TELEGRAM_URL",
        telegram.url(),
        "ALONGSIDE_DIALOGS",
        dialogs.toString(),
        "ALONGSIDE_PACE",
        "0",
        "ALONGSIDE_FLOOD",
        "0");
  }
}
