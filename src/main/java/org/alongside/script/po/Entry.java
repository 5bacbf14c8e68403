package org.alongside.script.po;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message.
 *
 * @param notes what the author says to the translator
 * @param reference where the message stands: {@code file:line}
 * @param fuzzy whether the words need a look, since what they translate has changed
 * @param previous what the words translate, where that is known to be another text than {@code id}
 * @param context names the message, unique in its catalogue
 * @param id the words to translate
 * @param words the translation; empty for none yet
 */
public record Entry(
    List<String> notes,
    String reference,
    boolean fuzzy,
    @Nullable String previous,
    String context,
    String id,
    String words) {
  public Entry {
    notes = List.copyOf(notes);
  }
}
