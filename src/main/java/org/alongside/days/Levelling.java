package org.alongside.days;

import org.alongside.dialog.Limits;

/**
 * Which day a question is planned for: near its interval, where the fewest others are, and never
 * where there are {@link Limits#REVIEWS} of them. How near is what FSRS calls fuzz, as py-fsrs has
 * it; the load chooses within it instead of chance.
 */
final class Levelling {
  /** Shorter intervals, in days, are kept as they are. */
  private static final double NO_FUZZ = 2.5;

  private static final double[][] FUZZ = {
    {NO_FUZZ, 7, 0.15}, {7, 20, 0.1}, {20, Double.POSITIVE_INFINITY, 0.05}
  };

  private Levelling() {}

  /**
   * The day for a question that was answered today.
   *
   * @param interval days until it should be asked
   * @param taken the day of each other question, in any order
   */
  static int day(double interval, int today, int[] taken) {
    int wanted = (int) Math.max(1, Math.round(interval));
    int reach = reach(wanted);
    int from = reach == 0 ? wanted : Math.max(2, wanted - reach);
    Load load = new Load(today + from, wanted + reach - from + 1, taken);
    int best = today + wanted;
    for (int far = 1; far <= reach; far++) {
      for (int day : new int[] {today + wanted - far, today + wanted + far}) {
        if (day >= today + from && load.on(day) < load.on(best)) {
          best = day;
        }
      }
    }
    return load.full(best) ? after(today + wanted + reach, taken) : best;
  }

  /** The next day after this one that is not full. */
  static int after(int day, int[] taken) {
    int next = day + 1;
    Load load = new Load(next, taken.length / Limits.REVIEWS + 1, taken);
    while (load.full(next)) {
      next++;
    }
    return next;
  }

  /** How many days earlier or later than the interval is as good. */
  static int reach(int interval) {
    if (interval < NO_FUZZ) {
      return 0;
    }
    double reach = 1;
    for (double[] part : FUZZ) {
      reach += part[2] * Math.max(0, Math.min(interval, part[1]) - part[0]);
    }
    return (int) Math.round(reach);
  }

  /** How many questions each day of a stretch has. */
  private static final class Load {
    private final int from;
    private final int[] counts;

    Load(int from, int days, int[] taken) {
      this.from = from;
      counts = new int[days];
      for (int day : taken) {
        if (day >= from && day < from + days) {
          counts[day - from]++;
        }
      }
    }

    int on(int day) {
      return counts[day - from];
    }

    boolean full(int day) {
      return on(day) >= Limits.REVIEWS;
    }
  }
}
