package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.channel.telegram.fake.Chat;
import org.alongside.channel.telegram.fake.FakeTelegram;
import org.alongside.channel.telegram.fake.Rates;
import org.alongside.dialog.Course;
import org.alongside.dialog.Courses;
import org.alongside.dialog.Engine;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Power is lost again and again, for the bot and for Redis, in the middle of a thousand turns. What
 * each learner saw is compared with what the engine says that she must have seen.
 */
class KillIT {
  private static final int LEARNERS = 40;
  private static final int PRESSES = 25;
  private static final double PATIENCE = 120;

  @TempDir Path folder;

  @Test
  void noTurnIsLostAndNoneIsPlayedTwice() throws Exception {
    Path dialogs = CountingDialogs.in(folder);
    AtomicInteger turns = new AtomicInteger();
    try (FakeTelegram telegram = FakeTelegram.start(InstantSource.system(), Rates.NONE);
        ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
        Served bot =
            Served.classes(folder, settings(telegram, dialogs), "-XX:TieredStopAtLevel=1")) {
      bot.ready();
      List<Future<?>> talks = new ArrayList<>();
      for (int i = 0; i < LEARNERS; i++) {
        Chat chat = telegram.chat(1000 + i);
        talks.add(people.submit(() -> talk(chat, turns)));
      }
      int kills = killAt(bot, turns, talks);
      for (Future<?> talk : talks) {
        talk.get();
      }
      int again = 0;
      List<String> expected = expected(Courses.load(dialogs, Curriculum.actions()));
      for (int i = 0; i < LEARNERS; i++) {
        assertThat(once(telegram.chat(1000 + i))).as("learner %d", i).isEqualTo(expected);
        again += telegram.chat(1000 + i).reads().size() - expected.size();
      }
      assertThat(again)
          .as("messages sent again: at most what was under way when power was lost")
          .isBetween(0, kills * LEARNERS);
      assertThat(turns.get()).isEqualTo(LEARNERS * PRESSES);
    }
  }

  private static int killAt(Served bot, AtomicInteger turns, List<Future<?>> talks)
      throws Exception {
    int kills = 0;
    while (!talks.stream().allMatch(Future::isDone)) {
      if (turns.get() >= LEARNERS * PRESSES * (kills + 1) / 6) {
        kills++;
        if (kills % 2 == 0) {
          bot.killRedis();
        }
        if (kills % 2 == 1 || kills == 4) {
          bot.killAndStart();
        }
      }
      Thread.sleep(5);
    }
    assertThat(kills).isGreaterThanOrEqualTo(5);
    return kills;
  }

  private static void talk(Chat chat, AtomicInteger turns) {
    chat.says("/count");
    for (int i = 0; i < PRESSES; i++) {
      String label = "More than " + i;
      chat.await(PATIENCE, c -> offers(c, label));
      if (i % 5 == 4) {
        chat.says(label);
      } else {
        chat.presses(label);
      }
      turns.incrementAndGet();
    }
    chat.await(PATIENCE, c -> c.reads().stream().anyMatch(m -> m.text().startsWith("Now 25.")));
  }

  private static boolean offers(Chat chat, String label) {
    return chat.reads().stream().anyMatch(message -> message.labels().contains(label));
  }

  /** What she saw; a message that was sent again because its fate was unknown counts once. */
  private static List<String> once(Chat chat) {
    return chat.reads().stream().map(KillIT::words).distinct().toList();
  }

  private static String words(org.alongside.channel.telegram.fake.Shown message) {
    return message.text().split("\n", 2)[0];
  }

  /** What the engine says to the same inputs. */
  private static List<String> expected(Course course) {
    Engine engine = new Engine(Curriculum.actions());
    Instant now = InstantSource.system().instant();
    Learner learner = Learner.unknown(1);
    List<String> texts = new ArrayList<>();
    for (int i = -1; i < PRESSES; i++) {
      String text = i < 0 ? "/count" : "More than " + i;
      Turn turn = engine.play(course, learner, new Input.Said(text, "", List.of(), 1), now, 0);
      learner = turn.learner();
      for (Sending sending : turn.sendings()) {
        if (sending instanceof Sending.Message message) {
          texts.add(message.body().text());
        }
      }
    }
    return texts;
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
