package org.alongside.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.dialog.Course;
import org.alongside.dialog.Fact;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Offer;
import org.alongside.dialog.Option;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Target;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the calendar brings when, told on the shipped pages. */
class CalendarTest {
  private static final Course COURSE = Tracks.whole(8);
  private static final Instant MONDAY = Instant.parse("2026-03-02T06:00:00Z");

  private static Life ally() {
    return new Life(COURSE, 7, MONDAY).with("track", "ally");
  }

  /** Which pages the bot invited to, and on which of her dates. */
  private static List<String> invited(Life life) {
    List<String> invited = new ArrayList<>();
    for (Life.Moment moment : life.moments) {
      if (!moment.openers().isEmpty()) {
        String page = moment.turn().learner().opener().timer().target().dialog();
        LocalDate date = LocalDate.ofInstant(moment.at(), ZoneId.of("UTC"));
        invited.add(date.getDayOfWeek().name().substring(0, 3) + " " + page.replaceAll(".*/", ""));
      }
    }
    return invited;
  }

  private static void diligent(Life life, Duration time) {
    Instant end = life.now.plus(time);
    while (life.now.isBefore(end)) {
      life.passes(Duration.ofMinutes(30));
      if (life.learner.opener() != null) {
        life.opens();
        life.finishes();
      }
    }
  }

  @Test
  @DisplayName("pieces come one after another on her days")
  void inOrder() {
    Life life = ally();
    life.says("/menu");
    life.finishes();
    diligent(life, Duration.ofDays(7).plusHours(6));
    assertThat(invited(life)).containsExactly("MON l1", "WED l2", "FRI l3", "MON l4");
  }

  @Test
  @DisplayName("left untapped it is offered once more, then less often, then it says goodbye")
  void slows() {
    Life life = ally();
    life.says("/menu");
    life.finishes();
    life.passes(Duration.ofDays(60));
    assertThat(invited(life))
        .containsExactly("MON l1", "WED l1", "MON l1", "WED l1", "MON see-you", "WED see-you");
    assertThat(life.learner.due()).containsOnlyKeys(Learner.SILENCE);
  }

  @Test
  @DisplayName("every day slows to three a week first")
  void slowsFromDaily() {
    Life life = ally().with("days", "mon tue wed thu fri sat sun");
    life.says("/menu");
    life.finishes();
    life.passes(Duration.ofDays(60));
    assertThat(invited(life))
        .containsExactly(
            "MON l1",
            "TUE l1",
            "FRI l1",
            "SAT l1",
            "MON l1",
            "TUE l1",
            "MON see-you",
            "TUE see-you");
  }

  @Test
  @DisplayName("what she takes up again sets the pace back, after the goodbye too")
  void comesBack() {
    Life life = ally();
    life.says("/menu");
    life.finishes();
    life.passes(Duration.ofDays(40));
    assertThat(life.learner.due()).containsOnlyKeys(Learner.SILENCE);
    life.enters("lessons/l1");
    life.finishes();
    int before = invited(life).size();
    diligent(life, Duration.ofDays(7));
    assertThat(invited(life).subList(before, invited(life).size()))
        .extracting(each -> each.substring(4))
        .containsExactly("l2", "l3", "l4");
  }

  @Test
  @DisplayName("what is more than two hours late moves to the next slot: nobody gets a pile")
  void outage() {
    Life life = ally();
    life.says("/menu");
    life.finishes();
    life.now = MONDAY.plus(Duration.ofDays(8));
    life.until(life.now.plus(Duration.ofHours(1)));
    assertThat(invited(life)).isEmpty();
    life.passes(Duration.ofDays(2));
    assertThat(invited(life)).containsExactly("WED l1");
  }

  @Test
  @DisplayName("paused, nothing comes; after the pause it goes on at the next slot")
  void paused() {
    Life life = ally().with("paused", "yes");
    life.says("/menu");
    life.finishes();
    life.passes(Duration.ofDays(20));
    assertThat(invited(life)).isEmpty();
    life.with("paused", "no").says("/menu");
    life.finishes();
    life.passes(Duration.ofDays(2));
    assertThat(invited(life)).hasSize(1);
  }

  @Test
  @DisplayName("a lesson that was left open is offered again where she stood")
  void goesOn() {
    Life life = ally();
    life.says("/menu");
    life.finishes();
    life.until(life.now.plus(Duration.ofHours(12)));
    life.opens();
    life.passes(Duration.ofDays(3));
    Life.Moment moment = life.opens();
    assertThat(texts(moment)).containsExactly("This is 1.");
    life.finishes();
    assertThat(invited(life)).containsExactly("MON l1", "WED l1");
    assertThat(texts(life.moments.get(life.moments.size() - 3)).getFirst()).startsWith("Hello");
  }

  @Test
  @DisplayName("questions from before follow a lesson, one tap away")
  void questionsFollow() {
    Life life = ally();
    life.says("/menu");
    life.finishes();
    diligent(life, Duration.ofDays(2).plusHours(6));
    Life.Moment last = life.moments.getLast();
    assertThat(texts(last)).contains("There is more.");
    Offer offer = life.learner.standing().getLast();
    assertThat(offer.options()).extracting(Option::label).containsExactly("Questions");
    Life.Moment asked =
        life.play(new Input.Pressed(offer.id(), offer.options().getFirst().key(), 1));
    assertThat(texts(asked).getFirst()).startsWith("What of 1?");
    assertThat(texts(life.presses(life.ways().getFirst())).getFirst()).startsWith("What else");
    assertThat(texts(life.presses(life.ways().getLast()))).containsExactly("No more questions.");
    assertThat(life.learner.cards()).isEmpty();
    LocalDate wednesday = LocalDate.of(2026, 3, 4);
    assertThat(Days.of(life.learner).reviews().state(new Target("questions/l1", "two")).missed())
        .isTrue();
    assertThat(Days.of(life.learner).reviews().planned(wednesday.plusDays(1))).isPositive();
  }

  @Test
  @DisplayName(
      "after the last lesson the questions come by themselves, never more than three a day")
  void questionsAlone() {
    Life life = ally();
    life.says("/menu");
    life.finishes();
    diligent(life, Duration.ofDays(60));
    List<String> after = invited(life).subList(8, invited(life).size());
    assertThat(after).extracting(each -> each.substring(4)).contains("review", "check-in");
    Map<LocalDate, Long> asked =
        life.moments.stream()
            .filter(m -> m.turn().facts().stream().anyMatch(Fact.Answered.class::isInstance))
            .collect(
                Collectors.groupingBy(
                    m -> LocalDate.ofInstant(m.at(), ZoneId.of("UTC")), Collectors.counting()));
    assertThat(asked).isNotEmpty();
    assertThat(asked.values()).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(3));
  }

  @Test
  @DisplayName("a year of silence: told once, and two weeks later forgotten")
  void silence() {
    Life life = ally().with("paused", "yes");
    life.says("/menu");
    life.finishes();
    life.passes(Duration.ofDays(366));
    assertThat(invited(life)).extracting(each -> each.substring(4)).containsExactly("still-here");
    life.passes(Duration.ofDays(20));
    assertThat(life.forgotten()).isTrue();
    assertThat(life.moments.getLast().at())
        .isBetween(MONDAY.plus(Duration.ofDays(379)), MONDAY.plus(Duration.ofDays(380)));
  }

  @Test
  @DisplayName("whoever answers is kept for another year")
  void answers() {
    Life life = ally();
    life.says("/menu");
    life.finishes();
    life.passes(Duration.ofDays(366));
    life.opens();
    life.finishes();
    life.passes(Duration.ofDays(300));
    assertThat(life.forgotten()).isFalse();
  }

  private static List<String> texts(Life.Moment moment) {
    return moment.turn().sendings().stream()
        .filter(Sending.Message.class::isInstance)
        .map(sending -> ((Sending.Message) sending).body().text())
        .toList();
  }

  @ParameterizedTest(name = "{0}: {1} changes of the clock, an opener on each of 365 days at 9")
  @CsvSource({
    "Europe/Kyiv, 2",
    "Africa/Tripoli, 0",
    "Asia/Damascus, 0",
    "Africa/Lagos, 0",
    "America/Port-au-Prince, 2"
  })
  void noDayIsLost(String zone, int changes) {
    ZoneId where = ZoneId.of(zone);
    assertThat(transitions(where)).isEqualTo(changes);
    Life life =
        new Life(Tracks.lessons(370), 7, MONDAY)
            .with("track", "ally")
            .with("zone", zone)
            .with("days", "mon tue wed thu fri sat sun")
            .with("hour", 9);
    life.says("/menu");
    Instant end = life.now.plus(Duration.ofDays(365));
    List<ZonedDateTime> openers = new ArrayList<>();
    while (life.now.isBefore(end)) {
      life.until(life.now.plus(Duration.ofHours(1)));
      if (life.learner.opener() != null) {
        openers.add(lastOpener(life).atZone(where));
        life.opens();
        life.finishes();
      }
    }
    assertThat(openers).hasSizeGreaterThanOrEqualTo(364);
    Set<LocalDate> dates =
        openers.stream().map(ZonedDateTime::toLocalDate).collect(Collectors.toSet());
    assertThat(dates).hasSameSizeAs(openers);
    Set<LocalTime> times =
        openers.stream().map(ZonedDateTime::toLocalTime).collect(Collectors.toSet());
    assertThat(times).hasSize(1).allSatisfy(time -> assertThat(time.getHour()).isEqualTo(9));
  }

  private static Instant lastOpener(Life life) {
    return life.moments.reversed().stream()
        .filter(moment -> !moment.openers().isEmpty())
        .findFirst()
        .orElseThrow()
        .at();
  }

  private static int transitions(ZoneId zone) {
    int count = 0;
    Instant end = MONDAY.plus(Duration.ofDays(365));
    var next = zone.getRules().nextTransition(MONDAY);
    while (next != null && next.getInstant().isBefore(end)) {
      count++;
      next = zone.getRules().nextTransition(next.getInstant());
    }
    return count;
  }
}
