package org.alongside.dialog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One button as it was shown: an edit of the page never changes what it promised.
 *
 * @param key names it on the wire, unique within its offer
 */
public record Option(String key, String label, Does does) {
  /** What a press does. */
  public sealed interface Does {}

  public record Go(Target target, List<Effect> effects, boolean returns) implements Does {
    public Go {
      effects = List.copyOf(effects);
    }
  }

  /** Answers a card: the answer's number on the page, from 0. */
  public record Answer(int number, boolean right, @Nullable Effect effect) implements Does {}

  public record Term(String id) implements Does {}

  public record Skip() implements Does {}

  public record Menu() implements Does {}
}
