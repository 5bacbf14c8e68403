package org.alongside.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.alongside.dialog.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the questions of one learner come. A letter is a module, a number a question of it. */
class ReviewsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private static final Deck DECK =
      deck("a1", "a2", "a3", "a4", "b1", "b2", "b3", "c1", "c2", "d1", "d2");

  private static Deck deck(String... names) {
    return Deck.of(
        Arrays.stream(names)
            .map(name -> new Deck.Card(card(name), name.substring(0, 1), false, Set.of("en")))
            .toList());
  }

  private static Target card(String name) {
    return new Target("questions/" + name.charAt(0), name);
  }

  private static List<Target> cards(String... names) {
    return Arrays.stream(names).map(ReviewsTest::card).toList();
  }

  private static CardState state(Reviews reviews, String name) {
    return Objects.requireNonNull(reviews.state(card(name)));
  }

  private static LocalDate due(Reviews reviews, String name) {
    return CardState.FIRST.plusDays(state(reviews, name).due());
  }

  private static List<String> asked(Reviews reviews, LocalDate day) {
    return reviews.due(day, DECK).stream().map(Target::step).toList();
  }

  @Test
  void aLessonsQuestionsComeTwoDaysLaterAtMostThreeADay() {
    Reviews known = Reviews.NONE.learned(cards("a1", "a2", "a3", "a4"), DAY);
    assertThat(asked(known, DAY)).isEmpty();
    assertThat(asked(known, DAY.plusDays(1))).isEmpty();
    assertThat(asked(known, DAY.plusDays(2))).containsExactly("a1", "a2", "a3");
    assertThat(due(known, "a4")).isEqualTo(DAY.plusDays(3));
    assertThat(known.next()).isEqualTo(DAY.plusDays(2));
  }

  @Test
  void aLessonFinishedAgainChangesNothing() {
    Reviews known = Reviews.NONE.learned(cards("a1"), DAY);
    assertThat(known.learned(cards("a1"), DAY.plusDays(1))).isEqualTo(known);
  }

  /** The intervals of FSRS-6, the last of them a day off: a stability is kept to 0.1 %. */
  @Test
  void rightAnswersMakeItRarer() {
    Reviews known = Reviews.NONE.learned(cards("a1"), DAY);
    List<Long> intervals = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      LocalDate day = due(known, "a1");
      known = known.answered(card("a1"), true, false, day);
      intervals.add(day.until(due(known, "a1"), ChronoUnit.DAYS));
    }
    assertThat(intervals).containsExactly(11L, 46L, 163L, 497L);
    assertThat(state(known, "a1").lapses()).isZero();
  }

  @Test
  void aWrongAnswerBringsItBackSoon() {
    Reviews known = Reviews.NONE.learned(cards("a1"), DAY);
    known = known.answered(card("a1"), true, false, DAY.plusDays(2));
    known = known.answered(card("a1"), false, false, DAY.plusDays(13));
    assertThat(due(known, "a1")).isBetween(DAY.plusDays(14), DAY.plusDays(15));
    assertThat(state(known, "a1").lapses()).isOne();
    assertThat(state(known, "a1").missed()).isFalse();
  }

  @Test
  void aQuestionOfSafetyComesEachDayUntilRightBeforeAllOthers() {
    Reviews known = Reviews.NONE.learned(cards("a1", "a2", "b1"), DAY);
    LocalDate day = DAY.plusDays(30);
    known = known.answered(card("b1"), false, true, day);
    for (int i = 1; i < 5; i++) {
      assertThat(asked(known, day.plusDays(i))).first().isEqualTo("b1");
      known = known.answered(card("b1"), false, true, day.plusDays(i));
      assertThat(due(known, "b1")).isEqualTo(day.plusDays(i + 1));
    }
    known = known.answered(card("b1"), true, true, day.plusDays(5));
    assertThat(state(known, "b1").missed()).isFalse();
    assertThat(asked(known, day.plusDays(6))).first().isNotEqualTo("b1");
  }

  @Test
  void whatWasMissedTakesTheDayAndTheSurestOfTheOthersMakesRoom() {
    Reviews known =
        Reviews.NONE.learned(cards("a1", "a2"), DAY.minusDays(1)).learned(cards("b1", "c1"), DAY);
    LocalDate full = DAY.plusDays(2);
    known = known.answered(card("a1"), false, false, DAY.plusDays(1));
    assertThat(List.of(due(known, "a1"), due(known, "b1"), due(known, "c1"))).containsOnly(full);
    known = known.answered(card("a2"), false, true, DAY.plusDays(1));
    assertThat(due(known, "a2")).isEqualTo(full);
    assertThat(known.planned(full)).isEqualTo(3);
    assertThat(due(known, "a1")).isEqualTo(full);
    assertThat(List.of(due(known, "b1"), due(known, "c1")))
        .containsExactlyInAnyOrder(full, full.plusDays(1));
  }

  @Test
  void moreThanThreeMissedOnOneDayStillAreThreeADay() {
    Reviews known = Reviews.NONE;
    for (String name : List.of("a1", "b1", "c1", "d1", "a2")) {
      known = known.answered(card(name), false, true, DAY);
    }
    assertThat(known.planned(DAY.plusDays(1))).isEqualTo(3);
    assertThat(known.planned(DAY.plusDays(2))).isEqualTo(2);
    for (String name : asked(known, DAY.plusDays(1))) {
      known = known.answered(card(name), true, true, DAY);
    }
    assertThat(asked(known, DAY.plusDays(1))).startsWith("a2", "d1");
  }

  @Test
  void whatWasNotAskedStaysDueAndDoesNotPileUp() {
    Reviews known = Reviews.NONE.learned(cards("a1", "a2", "b1", "b2", "c1", "d1", "d2"), DAY);
    LocalDate late = DAY.plusDays(90);
    assertThat(asked(known, late)).hasSize(3);
    known = known.answered(due(known, late), true, false, late);
    assertThat(asked(known, late)).hasSize(2);
    known = known.answered(due(known, late), true, false, late);
    known = known.answered(due(known, late), true, false, late);
    assertThat(asked(known, late)).isEmpty();
    assertThat(asked(known, late.plusDays(1))).hasSize(3);
  }

  private static Target due(Reviews reviews, LocalDate day) {
    return reviews.due(day, DECK).getFirst();
  }

  @Test
  void whatWaitsLongestComesFirst() {
    Reviews known = Reviews.NONE.learned(cards("a1", "b1", "c1"), DAY);
    known = known.answered(card("a1"), true, false, DAY.plusDays(2));
    known = known.answered(card("b1"), false, false, DAY.plusDays(2));
    assertThat(asked(known, DAY.plusDays(20))).containsExactly("c1", "b1", "a1");
  }

  @Test
  void ofThoseThatWaitAsLongTheOneThatSheWouldKnowLeast() {
    Reviews known = Reviews.NONE.learned(cards("b1"), DAY).learned(cards("c1"), DAY.plusDays(1));
    known = known.answered(card("a1"), false, false, DAY.plusDays(2));
    known = known.answered(card("b1"), false, false, DAY.plusDays(2));
    assertThat(List.of(due(known, "a1"), due(known, "b1"), due(known, "c1")))
        .containsOnly(DAY.plusDays(3));
    assertThat(asked(known, DAY.plusDays(3))).containsExactly("a1", "b1", "c1");
  }

  @Test
  void theNextQuestionIsOfAnotherModuleThanTheLast() {
    Reviews known = Reviews.NONE.learned(cards("a1", "a2", "b1", "b2"), DAY);
    LocalDate day = DAY.plusDays(5);
    assertThat(asked(known, day)).containsExactly("a1", "b1", "a2");
    known = known.answered(card("a1"), true, false, day);
    assertThat(known.due(day, DECK, card("a1"))).containsExactly(card("b1"), card("a2"));
    known = known.answered(card("b1"), true, false, day);
    assertThat(known.due(day, DECK, card("b1"))).containsExactly(card("a2"));
    assertThat(known.due(day, DECK, card("gone"))).containsExactly(card("a2"));
  }

  @Test
  void withoutWhatLeftTheCourse() {
    Reviews known = Reviews.NONE.learned(cards("a1", "b1"), DAY);
    assertThat(known.without(cards("a1", "c1"))).isEqualTo(Reviews.NONE.learned(cards("b1"), DAY));
    assertThat(known.without(cards("a1", "b1"))).isEqualTo(Reviews.NONE);
    assertThat(Reviews.NONE.next()).isNull();
  }

  @Test
  void underAnotherKey() {
    int one = CardState.key(card("a1"));
    int other = CardState.key(card("b1"));
    assertThat(Reviews.NONE.learned(cards("a1"), DAY).renamed(key -> key == one ? other : key))
        .isEqualTo(Reviews.NONE.learned(cards("b1"), DAY));
  }

  @Test
  void aWholeTrackCostsSixteenBytesAQuestionAtMost() {
    List<Target> track =
        IntStream.range(0, 160).mapToObj(i -> new Target("questions/p" + i / 4, "s" + i)).toList();
    Reviews known = Reviews.NONE.learned(track, DAY);
    assertThat(known.size()).isEqualTo(160);
    assertThat(known.bytes()).hasSizeLessThanOrEqualTo(160 * 16);
    assertThat(Reviews.of(known.bytes())).isEqualTo(known).hasSameHashCodeAs(known);
    assertThat(known.learned(cards("a1"), DAY)).isNotEqualTo(known);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 11, 13, 24})
  void bytesThatAreNoReviewsAreRefused(int length) {
    assertThatThrownBy(() -> Reviews.of(new byte[length]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(length + " bytes that are no reviews");
  }
}
