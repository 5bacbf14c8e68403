package org.alongside.dialog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Buttons that were shown and can still be pressed.
 *
 * @param id counted up in each learner's record; a question asked again keeps it
 * @param options in the order shown
 * @param blocks which blocks of the step stood in the message, by their index
 * @param draft a half-made choice: the days so far, or the module of a piece
 * @param shown when it was last shown
 * @param shape that of the step when it was first shown, 0 where it asks in no step
 * @param erased whether its message was deleted: then her next text is not taken as the answer
 */
public record Offer(
    long id,
    List<Option> options,
    List<Integer> blocks,
    List<String> draft,
    int shape,
    Instant shown,
    boolean erased) {
  public Offer {
    options = List.copyOf(options);
    blocks = List.copyOf(blocks);
    draft = List.copyOf(draft);
  }

  /** The same, its message deleted. */
  Offer gone() {
    return new Offer(id, options, blocks, draft, shape, shown, true);
  }

  /** The same, a choice half made. */
  Offer drafted(List<String> half) {
    return new Offer(id, options, blocks, half, shape, shown, erased);
  }

  /** The same without its options: asking again makes them anew. */
  Offer bare() {
    return with(List.of());
  }

  /** The same with other options. */
  Offer with(List<Option> other) {
    return new Offer(id, other, blocks, draft, shape, shown, erased);
  }

  /** The option of this key, or null. */
  public @Nullable Option option(String key) {
    return options.stream().filter(option -> option.key().equals(key)).findFirst().orElse(null);
  }
}
