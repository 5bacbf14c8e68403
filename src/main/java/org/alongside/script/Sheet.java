package org.alongside.script;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the source and its translation side by side, text by text.
 *
 * @param file the translation's path, whether it is there or not
 * @param front the source's front matter
 * @param page null when there is no translation, or none that can be read
 * @param broken whether there is one that cannot be read
 * @param words whether it is a page of phrases rather than a dialog
 * @param parts the head, of which the step is empty, and each step
 */
record Sheet(
    String id,
    String file,
    Front front,
    PageText source,
    @Nullable PageText page,
    boolean broken,
    boolean words,
    List<Part> parts) {

  /**
   * One step.
   *
   * @param source the texts of the source
   * @param page those of the translation by their names
   * @param there whether the translation has the step
   * @param same whether it has it with the source's structure
   * @param stale whether the words may say something else than the source's
   * @param hash of the source now
   */
  record Part(
      String step,
      List<Message> source,
      Map<String, Message> page,
      boolean there,
      boolean same,
      boolean stale,
      String hash) {

    /** The texts that a translation must have. */
    List<Message> required() {
      return source.stream().filter(message -> !message.optional()).toList();
    }
  }

  /** What names a text in a catalogue: page, step and place. */
  String context(Part part, Message message) {
    return "%s#%s%s".formatted(id, part.step().isEmpty() ? "" : part.step() + "/", message.name());
  }
}
