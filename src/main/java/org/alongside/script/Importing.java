package org.alongside.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.alongside.script.Sheet.Part;
import org.alongside.script.po.Catalogue;
import org.alongside.script.po.Entry;
import org.jspecify.annotations.Nullable;

/** Writes one page with the words of a catalogue. What the catalogue leaves as it is stays. */
final class Importing {
  private final Sheet sheet;
  private final Map<String, Entry> entries;
  private final SequencedMap<String, String> known;
  private final SequencedMap<String, String> hashes = new LinkedHashMap<>();
  private final SequencedMap<String, String> pieces = new LinkedHashMap<>();
  private final List<String> anew = new ArrayList<>();
  private int lacking;

  private Importing(Sheet sheet, Catalogue catalogue, SequencedMap<String, String> known) {
    this.sheet = sheet;
    this.entries = catalogue.byContext();
    this.known = known;
  }

  /**
   * What came of it.
   *
   * @param text the page's new text; null when it is not written
   * @param lacking texts that have no words yet
   * @param touched whether the catalogue has words for this page
   */
  record Written(@Nullable String text, int lacking, boolean touched) {}

  /**
   * Writes.
   *
   * @param known the hashes that the page has
   */
  static Written write(Sheet sheet, Catalogue catalogue, SequencedMap<String, String> known) {
    return new Importing(sheet, catalogue, known).write();
  }

  private Written write() {
    boolean touched =
        sheet.parts().stream()
            .anyMatch(part -> part.source().stream().anyMatch(m -> !words(part, m).isEmpty()));
    for (Part part : sheet.parts()) {
      part(part);
    }
    boolean whole = sheet.page() != null || lacking == 0;
    return new Written(touched && whole ? page() : null, lacking, touched);
  }

  private @Nullable Entry entry(Part part, Message message) {
    return entries.get(sheet.context(part, message));
  }

  private String words(Part part, Message message) {
    Entry entry = entry(part, message);
    return entry == null ? "" : entry.words().strip();
  }

  private void part(Part part) {
    boolean template = !(part.there() && part.same()) || adds(part);
    long empty = part.required().stream().filter(m -> words(part, m).isEmpty()).count();
    PageText page = sheet.page();
    if (template && empty == 0) {
      pieces.put(part.step(), fromSource(part));
      anew.add(part.step());
    } else if (part.there() && page != null) {
      pieces.put(part.step(), inPlace(part, page));
      lacking += template ? (int) empty : 0;
    } else {
      lacking += (int) empty;
    }
    if (!part.step().isEmpty() && pieces.containsKey(part.step())) {
      hash(part);
    }
  }

  private void hash(Part part) {
    boolean none = part.source().isEmpty();
    String was = known.get(part.step());
    if (none ? anew.contains(part.step()) : done(part)) {
      hashes.put(part.step(), part.hash());
    } else if (was != null) {
      hashes.put(part.step(), was);
    }
  }

  /** Whether every text is translated from what the source says now. */
  private boolean done(Part part) {
    return part.required().stream()
        .allMatch(
            message -> {
              Entry entry = entry(part, message);
              return entry != null
                  && !entry.fuzzy()
                  && !entry.words().isBlank()
                  && entry.id().equals(message.text());
            });
  }

  /** Whether the catalogue has words for a block that the page leaves out. */
  private boolean adds(Part part) {
    return part.source().stream()
        .filter(message -> !message.name().equals(Message.OPENER))
        .anyMatch(m -> !part.page().containsKey(m.name()) && !words(part, m).isEmpty());
  }

  private String inPlace(Part part, PageText page) {
    PageText.Piece piece = piece(page, part.step());
    Splice splice = new Splice(page.text(), piece.stretch());
    part.page()
        .forEach(
            (name, ours) -> {
              Entry entry = entries.get(sheet.context(part, ours));
              String words = entry == null ? "" : entry.words().strip();
              boolean opener = name.equals(Message.OPENER);
              if (!opener && !words.isEmpty() && !words.equals(ours.text())) {
                splice.put(ours.from(), ours.to(), ours.written(words));
              }
            });
    return splice.text();
  }

  private String fromSource(Part part) {
    PageText source = sheet.source();
    PageText.Piece piece = piece(source, part.step());
    Splice splice = new Splice(source.text(), piece.stretch());
    source.notes(piece).forEach(note -> splice.put(note.from(), note.to(), ""));
    for (Message message : part.source()) {
      String words = words(part, message);
      if (message.name().equals(Message.OPENER)) {
        continue;
      }
      if (words.isEmpty()) {
        splice.put(message.cut().from(), message.cut().to(), "");
      } else {
        splice.put(message.from(), message.to(), message.written(words));
      }
    }
    return splice.text();
  }

  private static PageText.Piece piece(PageText text, String step) {
    PageText.Piece piece = step.isEmpty() ? text.head() : text.pieces().get(step);
    return java.util.Objects.requireNonNull(piece, () -> "no step " + step);
  }

  private String page() {
    List<String> order = new ArrayList<>(pieces.sequencedKeySet());
    if (sheet.words() && sheet.page() != null) {
      List<String> there = List.copyOf(sheet.page().pieces().keySet());
      order.sort((a, b) -> Integer.compare(rank(there, a), rank(there, b)));
    }
    StringBuilder text = new StringBuilder();
    boolean last = false;
    for (String step : order) {
      boolean made = anew.contains(step);
      if ((made || last) && !text.isEmpty()) {
        text.setLength(text.toString().stripTrailing().length());
        text.append("\n\n");
      }
      text.append(pieces.get(step));
      last = made;
    }
    if (last) {
      text.setLength(text.toString().stripTrailing().length());
      text.append('\n');
    }
    return front(text.toString());
  }

  private static int rank(List<String> there, String step) {
    int at = there.indexOf(step);
    return step.isEmpty() ? -1 : at < 0 ? there.size() : at;
  }

  private String front(String text) {
    String now = text;
    if (sheet.page() == null) {
      String kind = String.valueOf(sheet.front().kind()).toLowerCase(java.util.Locale.ROOT);
      now = "---\nkind: %s\n---\n".formatted(kind) + FrontLines.of(text).below();
    }
    Part head = sheet.parts().getFirst();
    for (Message message : head.source()) {
      Message ours = head.page().get(message.name());
      String words = words(head, message);
      boolean same = ours != null && ours.text().equals(words);
      if (message.name().equals(Message.OPENER) && !words.isEmpty() && !same) {
        now = FrontLines.of(now).with(Message.OPENER, words);
      }
    }
    boolean same = hashes.equals(known) && sheet.page() != null;
    return same ? now : FrontLines.of(now).of(hashes);
  }
}
