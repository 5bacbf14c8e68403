package org.alongside.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.Curriculum;
import org.alongside.dialog.Course;
import org.alongside.dialog.Learner;
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

  @Test
  @DisplayName("pieces come one after another on her days")
  void inOrder() {
    Life life = ally();
    life.says("/menu");
    life.finishes();
    life.diligent(Duration.ofDays(7).plusHours(6));
    assertThat(life.invited()).containsExactly("MON l1", "WED l2", "FRI l3", "MON l4");
  }

  @Test
  @DisplayName("whoever comes through the welcome of the shipped pages meets the first lesson")
  void welcomed() {
    Course shipped = Curriculum.load(Path.of("dialogs")).course();
    Life life = new Life(shipped, 7, MONDAY).welcomed();
    life.passes(Duration.ofDays(3));
    assertThat(life.invited()).startsWith("MON not-a-tug-of-war");
  }

  @Test
  @DisplayName("left untapped it is offered once more, then less often, then it says goodbye")
  void slows() {
    Life life = ally();
    life.says("/menu");
    life.finishes();
    life.passes(Duration.ofDays(60));
    assertThat(life.invited())
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
    assertThat(life.invited())
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
    int before = life.invited().size();
    life.diligent(Duration.ofDays(7));
    assertThat(life.invited().subList(before, life.invited().size()))
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
    assertThat(life.invited()).isEmpty();
    life.passes(Duration.ofDays(2));
    assertThat(life.invited()).containsExactly("WED l1");
  }

  @Test
  @DisplayName("paused, nothing comes; after the pause it goes on at the next slot")
  void paused() {
    Life life = ally().with("paused", "yes");
    life.says("/menu");
    life.finishes();
    life.passes(Duration.ofDays(20));
    assertThat(life.invited()).isEmpty();
    life.with("paused", "no").says("/menu");
    life.finishes();
    life.passes(Duration.ofDays(2));
    assertThat(life.invited()).hasSize(1);
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
