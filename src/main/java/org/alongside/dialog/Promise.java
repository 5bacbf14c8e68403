package org.alongside.dialog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A plan in the learner's words, held until it is asked after or {@link Limits#PROMISE_LIFE} is
 * over.
 *
 * @param name the variable
 * @param asked the step in which it was asked after, null before
 */
public record Promise(String name, String text, Instant since, @Nullable Target asked) {
  /** The same, asked after in this step. */
  Promise askedIn(Target step) {
    return new Promise(name, text, since, step);
  }
}
