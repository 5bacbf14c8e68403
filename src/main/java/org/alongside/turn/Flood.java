package org.alongside.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Counts what comes from each learner, so that one cannot take the room of all. */
final class Flood {
  private static final Duration WINDOW = Duration.ofSeconds(10);
  private static final int REMEMBERED = 10_000;

  /** What to do with one more input. */
  enum Verdict {
    PLAY,
    /** The first too many: it is answered. */
    ANSWER,
    DROP
  }

  private static final class Lane {
    final Deque<Instant> times = new ArrayDeque<>();
    boolean told;
  }

  private final int most;
  private final Map<String, Lane> lanes = new HashMap<>();

  /**
   * @param most inputs in ten seconds; 0 for no limit
   */
  Flood(int most) {
    this.most = most;
  }

  synchronized Verdict count(String who, Instant now) {
    if (most == 0) {
      return Verdict.PLAY;
    }
    if (lanes.size() > REMEMBERED) {
      lanes.values().removeIf(lane -> old(lane, now).times.isEmpty());
    }
    Lane lane = old(lanes.computeIfAbsent(who, key -> new Lane()), now);
    if (lane.times.size() < most) {
      lane.times.add(now);
      lane.told &= lane.times.size() > most / 2;
      return Verdict.PLAY;
    }
    if (lane.told) {
      return Verdict.DROP;
    }
    lane.told = true;
    return Verdict.ANSWER;
  }

  private static Lane old(Lane lane, Instant now) {
    while (!lane.times.isEmpty() && !lane.times.getFirst().plus(WINDOW).isAfter(now)) {
      lane.times.removeFirst();
    }
    return lane;
  }
}
