package org.alongside.days;

import org.junit.jupiter.api.Test;

/**
 * What holds for whoever learns, answers and stays away however. {@code -Dtries=} says how many
 * lives, {@code -Dseed=} which is the first.
 */
class ReviewsLawsTest {
  private static final int DAYS = 400;

  @Test
  void randomLives() {
    long first = Long.getLong("seed", 1);
    for (long seed = first; seed < first + Integer.getInteger("tries", 150); seed++) {
      new Memories(seed).lives(DAYS);
    }
  }
}
