package org.alongside.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.alongside.dialog.Target;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of one question, packed and unpacked. */
class CardStateTest {
  private static ByteBuffer packed(CardState state) {
    ByteBuffer bytes = ByteBuffer.allocate(CardState.BYTES);
    state.pack(bytes, 0);
    return bytes;
  }

  private static CardState random(SplittableRandom chance) {
    double stability = Math.exp(chance.nextDouble(Math.log(Recall.LEAST), Math.log(Recall.MOST)));
    return new CardState(
        chance.nextInt(),
        chance.nextInt(CardState.LAST_DAY + 1),
        chance.nextInt(CardState.LAST_DAY + 1),
        new Recall(stability, chance.nextDouble(1, 10)),
        chance.nextInt(CardState.MANY + 1),
        chance.nextBoolean(),
        chance.nextBoolean());
  }

  @Test
  void atMostSixteenBytes() {
    assertThat(CardState.BYTES).isLessThanOrEqualTo(16);
  }

  @Test
  void whatIsPackedIsUnpacked() {
    SplittableRandom chance = new SplittableRandom(1);
    for (int i = 0; i < 100_000; i++) {
      CardState state = random(chance);
      CardState back = CardState.unpack(packed(state), 0);
      Recall memory = back.memory();
      assertThat(memory.stability())
          .isCloseTo(state.memory().stability(), Percentage.withPercentage(0.1));
      assertThat(memory.difficulty()).isCloseTo(state.memory().difficulty(), within(0.002));
      assertThat(back)
          .isEqualTo(
              new CardState(
                  state.key(),
                  state.last(),
                  state.due(),
                  memory,
                  state.lapses(),
                  state.fresh(),
                  state.missed()));
    }
  }

  @Test
  void whatWasUnpackedIsPackedByteForByte() {
    SplittableRandom chance = new SplittableRandom(2);
    for (int i = 0; i < 100_000; i++) {
      ByteBuffer once = packed(random(chance));
      assertThat(packed(CardState.unpack(once, 0))).isEqualTo(once);
    }
  }

  @ParameterizedTest
  @CsvSource({"0.001, 1", "36500, 10", "0.001, 10", "36500, 1"})
  void theEndsOfTheScaleAreExact(double stability, double difficulty) {
    CardState state = new CardState(7, 0, 0xFFFF, new Recall(stability, difficulty), 0, true, true);
    CardState back = CardState.unpack(packed(state), 0);
    assertThat(back.memory().stability()).isCloseTo(stability, Percentage.withPercentage(1e-9));
    assertThat(back.memory().difficulty()).isEqualTo(difficulty);
  }

  /** Twelve bits, so that many right answers are not rounded away one by one. */
  @Test
  void aRightAnswerMovesTheDifficultyThatIsKept() {
    CardState state = new CardState(1, 0, 1, new Recall(10, 5), 0, false, false);
    CardState next =
        new CardState(1, 0, 1, state.memory().next(Recall.Rating.GOOD, 10), 0, false, false);
    assertThat(CardState.unpack(packed(next), 0).memory().difficulty())
        .isLessThan(CardState.unpack(packed(state), 0).memory().difficulty());
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-01, 0",
    "2024-12-31, 365",
    "2203-06-07, 65535",
    "2023-12-31, 0",
    "2300-01-01, 65535"
  })
  void daysAreCountedFromTheFirst(LocalDate date, int day) {
    assertThat(CardState.day(date)).isEqualTo(day);
  }

  /** Records hold these numbers: another way to count them would lose every learner's reviews. */
  @Test
  void theKeyOfAQuestionStays() {
    assertThat(CardState.key(new Target("questions/delegate", "two-halves"))).isEqualTo(0xA0EC9DBA);
  }
}
