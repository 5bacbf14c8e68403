package org.alongside.script.po;

/** Writes a catalogue as gettext reads it. */
public final class PoWriter {
  private final StringBuilder out = new StringBuilder();

  private PoWriter() {}

  /** The file's text. */
  public static String write(Catalogue catalogue) {
    PoWriter writer = new PoWriter();
    writer.string("", "msgid", "");
    writer.string("", "msgstr", catalogue.header());
    catalogue.entries().forEach(writer::entry);
    return writer.out.toString();
  }

  private void entry(Entry entry) {
    out.append('\n');
    for (String note : entry.notes()) {
      note.lines().forEach(line -> out.append(("#. " + line).stripTrailing()).append('\n'));
    }
    if (!entry.reference().isEmpty()) {
      out.append("#: ").append(entry.reference()).append('\n');
    }
    if (entry.fuzzy()) {
      out.append("#, fuzzy\n");
    }
    if (entry.previous() != null) {
      string("#| ", "msgctxt", entry.context());
      string("#| ", "msgid", entry.previous());
    }
    string("", "msgctxt", entry.context());
    string("", "msgid", entry.id());
    string("", "msgstr", entry.words());
  }

  /** A text of several lines begins with an empty one, as gettext's own tools write it. */
  private void string(String before, String key, String text) {
    out.append(before).append(key).append(' ');
    if (text.indexOf('\n') < 0) {
      out.append(quoted(text)).append('\n');
      return;
    }
    out.append("\"\"\n");
    for (int from = 0; from < text.length(); ) {
      int to = text.indexOf('\n', from);
      to = to < 0 ? text.length() : to + 1;
      out.append(before).append(quoted(text.substring(from, to))).append('\n');
      from = to;
    }
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        case '\r' -> quoted.append("\\r");
        default -> quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
