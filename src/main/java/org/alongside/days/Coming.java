package org.alongside.days;

import java.time.Instant;
import java.util.List;
import org.alongside.dialog.Delay;
import org.alongside.dialog.Hindrance;
import org.alongside.dialog.Target;
import org.jspecify.annotations.Nullable;

/**
 * One thing that comes to a learner by itself.
 *
 * @param again whether it was offered before and left
 * @param why what led to it, and to this time
 */
public record Coming(Instant at, What what, boolean again, List<Why> why) {
  public Coming {
    why = List.copyOf(why);
  }

  /** What comes. */
  public sealed interface What {}

  /** The next piece of her track. */
  public record Piece(Target target) implements What {}

  /** So many questions of earlier pieces. */
  public record Questions(int count) implements What {}

  public record LookBack() implements What {}

  /** The last that the calendar brings, until she comes back. */
  public record Goodbye() implements What {}

  /** She is told how long nothing was heard of her. */
  public record StillHere() implements What {}

  /** All that is known of her is deleted. */
  public record Forgotten() implements What {}

  /** What a page asks after that she has made a plan in. */
  public record Promised(Target target) implements What {}

  /** What a page has set for later. */
  public record Planned(Target target) implements What {}

  /** Why it comes, and why then. */
  public sealed interface Why {}

  /** It comes at her hour, on one of the days that she chose. */
  public record Slot() implements Why {}

  /** She has left so many openers in a row, so it comes on fewer of her days. */
  public record Slower(int untapped) implements Why {}

  /** A page has set it; null where the page has changed since. */
  public record Set(Target setter, @Nullable Delay delay) implements Why {}

  /** It would have come while she sleeps. */
  public record Morning() implements Why {}

  /** It did not come at its first time. */
  public record Waited(Hindrance hindrance) implements Why {}

  /** It was left and is shown once more, at the next of her hours. */
  public record Left() implements Why {}

  /** It is the first of her track that she has not passed. */
  public record Order() implements Why {}

  /** The questions are due, and no piece is before them. */
  public record Due() implements Why {}

  /** A week has gone by since she looked back. */
  public record Week() implements Why {}

  /** So many openers in a row stayed closed, at the slowest pace too. */
  public record Untapped(int times) implements Why {}

  /** Nothing was heard of her for a year. */
  public record Silence() implements Why {}

  /** She was told, and nothing was heard since. */
  public record Unanswered() implements Why {}
}
