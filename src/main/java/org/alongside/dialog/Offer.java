package org.alongside.dialog;

import java.time.Instant;
import java.util.List;

/**
 * Buttons that were shown and can still be pressed.
 *
 * @param id counted up in each learner's record; a question asked again keeps it
 * @param options in the order shown
 * @param blocks which blocks of the step stood in the message, by their index
 * @param draft a half-made choice of days, otherwise empty
 * @param shown when it was last shown
 * @param erased whether its message was deleted: then her next text is not taken as the answer
 */
public record Offer(
    long id,
    List<Option> options,
    List<Integer> blocks,
    List<String> draft,
    Instant shown,
    boolean erased) {
  public Offer {
    options = List.copyOf(options);
    blocks = List.copyOf(blocks);
    draft = List.copyOf(draft);
  }
}
