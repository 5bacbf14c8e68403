package org.alongside.days;

/**
 * What a learner's memory of one question is like, as FSRS-6 (the Free Spaced Repetition Scheduler
 * of open-spaced-repetition) describes it, with its published default weights. Formulas and weights
 * are those of fsrs-rs (BSD-3-Clause) and of py-fsrs (MIT); both give the numbers of the tests. For
 * {@code HARD} on the same day the two differ; this is py-fsrs's.
 *
 * @param stability days after which she still knows it with a probability of 0.9
 * @param difficulty how hard it is to make her know it for longer, from 1 to 10
 */
public record Recall(double stability, double difficulty) {
  /**
   * How she answered. A card is right or wrong, so the host only says {@code AGAIN} or {@code
   * GOOD}.
   */
  public enum Rating {
    AGAIN,
    HARD,
    GOOD,
    EASY;

    private int number() {
      return ordinal() + 1;
    }
  }

  /** The bounds of stability, in days. */
  public static final double LEAST = 0.001;

  public static final double MOST = 36_500;

  private static final double EASIEST = 1;
  private static final double HARDEST = 10;

  private static final double[] W = {
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
  };

  private static final double DECAY = -W[20];

  /** Makes the retrievability 0.9 when as many days have passed as the stability says. */
  private static final double FACTOR = Math.pow(0.9, 1 / DECAY) - 1;

  public Recall {
    stability = Math.clamp(stability, LEAST, MOST);
    difficulty = Math.clamp(difficulty, EASIEST, HARDEST);
  }

  /** After the first time that she met the question. */
  public static Recall first(Rating rating) {
    return new Recall(W[rating.ordinal()], firstDifficulty(rating));
  }

  /** After another answer, so many days after the last. */
  public Recall next(Rating rating, int elapsed) {
    return new Recall(
        elapsed < 1 ? sameDay(rating) : later(rating, retrievability(elapsed)),
        nextDifficulty(rating));
  }

  /** The probability that she knows it so many days after her last answer. */
  public double retrievability(double elapsed) {
    return Math.pow(1 + FACTOR * Math.max(0, elapsed) / stability, DECAY);
  }

  /** After how many days the retrievability has fallen to this: a fraction, not rounded. */
  public double interval(double retention) {
    return stability / FACTOR * (Math.pow(retention, 1 / DECAY) - 1);
  }

  private double sameDay(Rating rating) {
    double growth = Math.exp(W[17] * (rating.number() - 3 + W[18])) * Math.pow(stability, -W[19]);
    boolean right = rating == Rating.GOOD || rating == Rating.EASY;
    return stability * (right ? Math.max(1, growth) : growth);
  }

  private double later(Rating rating, double known) {
    return switch (rating) {
      case AGAIN -> forgotten(known);
      case HARD -> stability * (1 + growth(known) * W[15]);
      case GOOD -> stability * (1 + growth(known));
      case EASY -> stability * (1 + growth(known) * W[16]);
    };
  }

  private double growth(double known) {
    return Math.exp(W[8])
        * (11 - difficulty)
        * Math.pow(stability, -W[9])
        * Math.expm1((1 - known) * W[10]);
  }

  private double forgotten(double known) {
    double left =
        W[11]
            * Math.pow(difficulty, -W[12])
            * (Math.pow(stability + 1, W[13]) - 1)
            * Math.exp((1 - known) * W[14]);
    return Math.min(left, stability / Math.exp(W[17] * W[18]));
  }

  private double nextDifficulty(Rating rating) {
    double change = -W[6] * (rating.number() - 3);
    double moved = difficulty + change * (HARDEST - difficulty) / 9;
    return W[7] * firstDifficulty(Rating.EASY) + (1 - W[7]) * moved;
  }

  private static double firstDifficulty(Rating rating) {
    return W[4] - Math.exp(W[5] * rating.ordinal()) + 1;
  }
}
