package org.alongside.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.alongside.Curriculum;
import org.alongside.dialog.Course;
import org.alongside.dialog.Engine;
import org.alongside.dialog.Hindrance;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Opener;
import org.alongside.dialog.Target;
import org.junit.jupiter.api.Test;

/** What is said to come, against what comes when the clock is moved; and what is said of why. */
class OutlookTest {
  private static final Course SHIPPED = Curriculum.load(Path.of("dialogs")).course();
  private static final Course COURSE = Tracks.whole(9);
  private static final Duration WEEKS = Duration.ofDays(21);
  private static final Outlook OUTLOOK =
      new Outlook(new Engine(Curriculum.actions()), List.of(new Calendar()));

  /** A Monday in UTC. */
  private static final Instant MONDAY = Instant.parse("2026-03-02T05:00:00Z");

  @Test
  void whatIsSaidToComeComesThenIfSheDoesNothing() {
    int came = 0;
    for (long seed = 0; seed < 100; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Life life = life(random);
      List<Coming> said = ahead(life, Outlook.Doing.NOTHING);
      List<Coming> opening = ahead(life, Outlook.Doing.OPENS);
      assertThat(opening.stream().findFirst()).isEqualTo(said.stream().findFirst());
      life.moments.clear();
      life.until(life.now.plus(WEEKS));
      assertThat(said.stream().map(OutlookTest::told).toList())
          .as("seed %d", seed)
          .isEqualTo(came(life));
      came += said.size();
    }
    assertThat(came).isGreaterThan(200);
  }

  @Test
  void whatIsSaidOfSomebodyWhoOpensComesWhenSheDoes() {
    Life life = life();
    List<Coming> said = ahead(life, Outlook.Doing.OPENS);
    life.moments.clear();
    life.diligent(WEEKS);
    assertThat(said.stream().map(OutlookTest::told).toList()).isEqualTo(came(life));
    assertThat(said)
        .extracting(coming -> coming.what().getClass().getSimpleName())
        .hasSize(9)
        .containsOnly("Piece");
  }

  @Test
  void aPieceComesAtHerHourOnHerDaysInTheOrderOfHerTrack() {
    Coming first = ahead(life(), Outlook.Doing.OPENS).getFirst();
    assertThat(first.what()).isEqualTo(new Coming.Piece(new Target("lessons/l1", "start")));
    assertThat(first.why()).containsExactly(new Coming.Order(), new Coming.Slot());
    assertThat(first.at().atZone(ZoneOffset.UTC).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
  }

  @Test
  void whatIsLeftComesOnceMoreThenSlowerThenAGoodbye() {
    Life life = life();
    List<Coming> said =
        OUTLOOK.of(COURSE, life.learner, life.now, life.now.plus(WEEKS.multipliedBy(3)), NOTHING);
    assertThat(said)
        .extracting(OutlookTest::brief)
        .containsExactly(
            "l1 [Order, Slot]",
            "again l1 [Left, Order, Slot]",
            "l1 [Order, Slot, Slower 1]",
            "again l1 [Left, Order, Slot]",
            "see-you [Untapped 2, Slot]",
            "again see-you [Left, Untapped 3, Slot]");
  }

  private static final Outlook.Doing NOTHING = Outlook.Doing.NOTHING;

  @Test
  void aQuestionThatWasShownThisDayMakesAPieceWait() {
    Life life = life();
    life.now = MONDAY.plus(Duration.ofHours(2));
    life.enters("lessons/l9");
    Coming first = ahead(life, NOTHING).getFirst();
    assertThat(first.why()).contains(new Coming.Waited(Hindrance.QUESTION));
    assertThat(first.at().atZone(ZoneOffset.UTC).getDayOfWeek()).isEqualTo(DayOfWeek.WEDNESDAY);
    life.until(MONDAY.plus(Duration.ofHours(20)));
    assertThat(ahead(life, NOTHING).getFirst()).isEqualTo(first);
  }

  @Test
  void questionsAreCountedWhenNoPieceIsLeft() {
    Life life = new Life(Tracks.whole(1), 7, MONDAY).with("track", "ally");
    life.says("/menu");
    List<Coming> said =
        OUTLOOK.of(life.course, life.learner, life.now, life.now.plus(WEEKS), Outlook.Doing.OPENS);
    assertThat(said).extracting(OutlookTest::brief).startsWith("l1 [Order, Slot]");
    assertThat(said).extracting(Coming::what).contains(new Coming.Questions(2));
    assertThat(said).extracting(Coming::what).contains(new Coming.LookBack());
  }

  @Test
  void aYearOfSilenceIsToldAndThenEnds() {
    Life life = life();
    List<Coming> said =
        OUTLOOK.of(COURSE, life.learner, life.now, life.now.plus(Duration.ofDays(400)), NOTHING);
    assertThat(said.stream().map(Coming::what).toList().reversed())
        .startsWith(new Coming.Forgotten(), new Coming.StillHere());
  }

  @Test
  void whyNothingComes() {
    Life life = new Life(COURSE, 7, MONDAY);
    assertThat(Outlook.quiet(COURSE, null)).isEqualTo(Outlook.Quiet.STRANGER);
    assertThat(quiet(life)).isEqualTo(Outlook.Quiet.TRACKLESS);
    life.with("track", "ally");
    assertThat(quiet(life)).isEqualTo(Outlook.Quiet.DONE);
    assertThat(quiet(life.with("paused", "yes"))).isEqualTo(Outlook.Quiet.PAUSED);
    life.with("paused", "no").says("/menu");
    life.until(MONDAY.plus(Duration.ofDays(90)));
    assertThat(quiet(life)).isEqualTo(Outlook.Quiet.PARTED);
  }

  private static Outlook.Quiet quiet(Life life) {
    return Outlook.quiet(COURSE, life.learner);
  }

  private static List<Coming> ahead(Life life, Outlook.Doing doing) {
    return OUTLOOK.of(life.course, life.learner, life.now, life.now.plus(WEEKS), doing);
  }

  private static Life life() {
    Life life = new Life(COURSE, 7, MONDAY).with("track", "ally");
    life.says("/menu");
    return life;
  }

  /** Somebody in the middle of her days: of the shipped pages, or of short ones. */
  private static Life life(SplittableRandom random) {
    Course course = random.nextInt(4) == 0 ? SHIPPED : COURSE;
    Life life = new Life(course, 1 + random.nextInt(1_000_000), MONDAY).with("track", "ally");
    life.with("hour", random.nextInt(24));
    life.with(
        "days",
        List.of("mon wed fri", "mon tue wed thu fri sat sun", "sun").get(random.nextInt(3)));
    life.says("/menu");
    double diligence = random.nextDouble();
    for (int i = random.nextInt(20); i > 0; i--) {
      life.passes(Duration.ofMinutes(1 + random.nextInt(3 * 24 * 60)));
      FirstAnswers answers = new FirstAnswers();
      Opener opener = life.learner.opener();
      Input next = opener == null || random.nextDouble() > diligence ? null : opener.tap(1);
      for (int j = random.nextInt(30); next != null && j > 0; j--) {
        life.play(next);
        next = answers.next(course, life.learner);
      }
    }
    return life;
  }

  private static List<String> came(Life life) {
    List<String> came = new ArrayList<>();
    for (Life.Moment moment : life.moments) {
      Learner after = moment.turn().learner();
      if (moment.turn().forget()) {
        came.add(moment.at() + " forgotten");
      } else if (!moment.openers().isEmpty()) {
        Opener opener = after.opener();
        came.add(
            moment.at()
                + " "
                + page(opener.timer().target().dialog())
                + (opener.showings() > 1 ? " again" : ""));
      }
    }
    return came;
  }

  private static String told(Coming coming) {
    return coming.at() + " " + what(coming.what()) + (coming.again() ? " again" : "");
  }

  private static String brief(Coming coming) {
    List<String> why =
        coming.why().stream()
            .map(each -> each.toString().replaceAll("\\[(\\w+=)?|\\]", " ").strip())
            .toList();
    return (coming.again() ? "again " : "") + what(coming.what()) + " " + why;
  }

  private static String what(Coming.What what) {
    return switch (what) {
      case Coming.Piece piece -> page(piece.target().dialog());
      case Coming.Questions ignored -> "review";
      case Coming.LookBack ignored -> "check-in";
      case Coming.Goodbye ignored -> "see-you";
      case Coming.StillHere ignored -> "still-here";
      case Coming.Forgotten ignored -> "forgotten";
      case Coming.Promised promised -> page(promised.target().dialog());
      case Coming.Planned planned -> page(planned.target().dialog());
    };
  }

  private static String page(String dialog) {
    return dialog.replaceAll(".*/", "");
  }
}
