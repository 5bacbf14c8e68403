package org.alongside.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.alongside.Curriculum;
import org.alongside.dialog.Course;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Opener;
import org.alongside.dialog.Option;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random years of random learners, on the shipped pages. {@code -Dtries=} says how many. */
class LivesTest {
  private static final Course COURSE = Curriculum.load(java.nio.file.Path.of("dialogs")).course();
  private static final List<String> ZONES =
      List.of(
          "Europe/Kyiv",
          "Africa/Tripoli",
          "Asia/Damascus",
          "Africa/Lagos",
          "America/Port-au-Prince");

  static LongStream seeds() {
    return LongStream.range(0, Integer.getInteger("tries", 6));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aYear(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Life life = life(random);
    Instant end = life.now.plus(Duration.ofDays(365));
    double diligence = random.nextDouble();
    while (life.now.isBefore(end) && !life.forgotten()) {
      life.passes(Duration.ofMinutes(1 + random.nextInt(random.nextBoolean() ? 60 : 4 * 24 * 60)));
      if (!life.forgotten() && random.nextDouble() < diligence) {
        sits(life, random);
      }
    }
    life.moments.forEach(moment -> holds(life, moment));
    oneOpenerADay(life);
  }

  private static Life life(SplittableRandom random) {
    Instant start = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(31_536_000));
    Life life = new Life(COURSE, 1 + random.nextInt(1_000_000), start);
    life.with("zone", ZONES.get(random.nextInt(ZONES.size())));
    life.with("track", List.of("ally", "family", "leader").get(random.nextInt(3)));
    life.with("hour", random.nextInt(24));
    life.with("wakes", random.nextInt(12));
    life.with("sleeps", 13 + random.nextInt(11));
    String days =
        List.of("mon wed fri", "mon tue wed thu fri sat sun", "sun", "tue thu sat sun")
            .get(random.nextInt(4));
    return life.with("days", days);
  }

  /** She takes the phone in her hand: taps, presses, writes. */
  private static void sits(Life life, SplittableRandom random) {
    for (int i = random.nextInt(25); i > 0 && !life.forgotten(); i--) {
      life.passes(Duration.ofSeconds(1 + random.nextInt(90)));
      Opener opener = life.learner.opener();
      List<Option> ways = life.ways();
      int choice = random.nextInt(20);
      if (opener != null && choice < 8) {
        life.opens();
      } else if (!ways.isEmpty() && choice < 17) {
        life.presses(ways.get(random.nextInt(ways.size())));
      } else if (choice < 19) {
        life.says(
            List.of("1", "2", "menu", "/lessons", "back", "…", "/settings").get(random.nextInt(7)));
      } else {
        life.play(new Input.Sent(Input.Kind.VOICE, "", 1));
      }
    }
  }

  private static void holds(Life life, Life.Moment moment) {
    Learner after = moment.turn().learner();
    String where = moment.at() + " " + moment.input();
    if (!(moment.input() instanceof Input.Due) && !moment.turn().forget()) {
      assertThat(moment.turn().sendings()).as("an answer to %s", where).isNotEmpty();
    }
    for (Sending.Message ignored : moment.openers()) {
      awake(moment, where);
    }
    long onTheWay =
        after.waiting().stream().filter(timer -> timer.calendar()).count()
            + (after.opener() != null && after.opener().timer().calendar() ? 1 : 0);
    assertThat(onTheWay).as("pieces on their way at %s", where).isLessThanOrEqualTo(1);
    Opener opener = after.opener();
    boolean fresh =
        opener != null
            && opener.timer().calendar()
            && (moment.before().opener() == null
                || moment.before().opener().offer() != opener.offer());
    if (fresh) {
      next(moment, opener, where);
    }
  }

  /** What her calendar offers is the first piece of her track that she has not passed. */
  private static void next(Life.Moment moment, Opener opener, String where) {
    Dialog dialog = COURSE.dialogs().get(opener.timer().target().dialog());
    if (dialog.kind() == Dialog.Kind.SYSTEM) {
      return;
    }
    Learner after = moment.turn().learner();
    Dialog first = new Agenda(COURSE, after, Days.of(after)).lesson();
    assertThat(dialog).as("the next in order at %s", where).isEqualTo(first);
  }

  private static void awake(Life.Moment moment, String where) {
    Map<String, Value> profile = moment.turn().learner().profile();
    LocalTime time = moment.at().atZone(zone(profile)).toLocalTime();
    assertThat(time.getHour())
        .as("an opener at her %s, %s", time, where)
        .isBetween(number(profile, "wakes", 8), number(profile, "sleeps", 21) - 1);
  }

  private static int number(Map<String, Value> profile, String name, int otherwise) {
    return profile.get(name) instanceof Value.Number number ? (int) number.number() : otherwise;
  }

  private static ZoneId zone(Map<String, Value> profile) {
    return profile.get("zone") instanceof Value.Word word
        ? ZoneId.of(word.word())
        : ZoneId.of("UTC");
  }

  /** Of what passes through the queue of her days, at most one a date. */
  private static void oneOpenerADay(Life life) {
    Map<LocalDate, Integer> openers = new HashMap<>();
    for (Life.Moment moment : life.moments) {
      Opener opener = moment.turn().learner().opener();
      if (!moment.openers().isEmpty() && opener != null && opener.timer().queued()) {
        ZonedDateTime local = moment.at().atZone(zone(moment.turn().learner().profile()));
        openers.merge(local.toLocalDate(), 1, Integer::sum);
      }
    }
    assertThat(openers).allSatisfy((date, count) -> assertThat(count).as("%s", date).isEqualTo(1));
  }
}
