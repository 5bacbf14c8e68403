package org.alongside.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.script.Sheet.Part;
import org.alongside.script.po.Catalogue;
import org.alongside.script.po.Entry;
import org.jspecify.annotations.Nullable;

/** Makes the catalogue of a language: each text of the source with its translation. */
final class Exporting {
  static final String SYNONYMS =
      "Other ways to type the answer above, one a line. As many as you like; none is fine.";
  private static final String OPTIONAL =
      "Only for countries where this language is not spoken: it may stay empty.";
  private static final String LABEL = "A button: at most 40 letters.";
  private static final String OPENER = "One line that invites to the page.";

  private final Map<String, Entry> earlier;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * An export.
   *
   * @param earlier the catalogue that translators have now, for what the source said before
   */
  private Exporting(@Nullable Catalogue earlier) {
    this.earlier = earlier == null ? Map.of() : earlier.byContext();
  }

  static Catalogue of(String language, List<Sheet> sheets, @Nullable Catalogue earlier) {
    Exporting export = new Exporting(earlier);
    sheets.forEach(export::sheet);
    return new Catalogue(language, export.entries);
  }

  /** A catalogue in which each text of a page is its own translation, not yet looked at. */
  static Catalogue own(String language, Sheet sheet) {
    Exporting export = new Exporting(null);
    export.sheet(sheet);
    return new Catalogue(
        language,
        export.entries.stream()
            .map(e -> new Entry(List.of(), "", true, null, e.context(), e.id(), e.id()))
            .toList());
  }

  private void sheet(Sheet sheet) {
    for (Part part : sheet.parts()) {
      String label = "";
      for (Message message : part.source()) {
        entry(sheet, part, message, label);
        label = message.text();
      }
    }
  }

  /** What stands as the text to translate; a button without synonyms stands for them. */
  static String id(Message message, String label) {
    return message.text().isEmpty() ? label : message.text();
  }

  private void entry(Sheet sheet, Part part, Message message, String label) {
    Message ours = part.page().get(message.name());
    String words = ours == null ? "" : ours.text();
    if (message.text().isEmpty() && words.isEmpty()) {
      return;
    }
    String context = sheet.context(part, message);
    String id = id(message, label);
    Entry was = earlier.get(context);
    boolean known = was != null && was.id().equals(id);
    boolean changed = was != null && !known;
    boolean fuzzy = !words.isEmpty() && (changed || (part.stale() && !fresh(was, id, words)));
    String previous = null;
    if (fuzzy && was != null) {
      previous = known ? was.previous() : was.id();
    }
    String reference = sheet.source().reading().source().file() + ":" + message.line();
    entries.add(new Entry(notes(message), reference, fuzzy, previous, context, id, words));
  }

  /** Whether translators have seen these words with this text, and left them so. */
  private static boolean fresh(@Nullable Entry was, String id, String words) {
    return was != null && was.id().equals(id) && !was.fuzzy() && was.words().equals(words);
  }

  private static List<String> notes(Message message) {
    List<String> notes = new ArrayList<>(message.notes());
    if (message.synonyms()) {
      notes.add(SYNONYMS);
    } else if (message.optional()) {
      notes.add(OPTIONAL);
    } else if (message.name().startsWith("button-")) {
      notes.add(LABEL);
    } else if (message.name().equals(Message.OPENER)) {
      notes.add(OPENER);
    }
    return notes;
  }
}
