package org.alongside.script.po;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what gettext's tools write. */
public final class PoReader {
  /** A file that is no catalogue; the message says where and what to mend. */
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    Malformed(int line, String message) {
      super("line %d: %s".formatted(line, message));
    }
  }

  /** What the strings that follow belong to. */
  private enum Part {
    CONTEXT,
    ID,
    WORDS,
    PREVIOUS_CONTEXT,
    PREVIOUS
  }

  private final List<Entry> entries = new ArrayList<>();
  private String language = "";
  private List<String> notes = new ArrayList<>();
  private String reference = "";
  private boolean fuzzy;
  private @Nullable StringBuilder context;
  private @Nullable StringBuilder id;
  private @Nullable StringBuilder words;
  private @Nullable StringBuilder previous;
  private @Nullable StringBuilder open;

  private PoReader() {}

  /** Reads a file's text; entries that are marked as obsolete are passed over. */
  public static Catalogue read(String text) throws Malformed {
    PoReader reader = new PoReader();
    int number = 0;
    for (String line : (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList()) {
      reader.line(line.strip(), ++number);
    }
    reader.flush(number);
    return new Catalogue(reader.language, reader.entries);
  }

  private void line(String line, int number) throws Malformed {
    if (line.isEmpty() || line.startsWith("#~")) {
      return;
    }
    boolean begins = line.startsWith("#") || line.startsWith("msgctxt");
    if (words != null && (begins || line.startsWith("msgid"))) {
      flush(number);
    }
    if (line.startsWith("#|")) {
      String rest = line.substring(2).strip();
      keyword(rest, number, true);
    } else if (line.startsWith("#.")) {
      notes.add(line.substring(2).strip());
    } else if (line.startsWith("#:")) {
      reference = (reference + " " + line.substring(2).strip()).strip();
    } else if (line.startsWith("#,")) {
      fuzzy |=
          List.of(line.substring(2).strip().toLowerCase(Locale.ROOT).split(",\\s*"))
              .contains("fuzzy");
    } else if (!line.startsWith("#")) {
      keyword(line, number, false);
    }
  }

  private void keyword(String line, int number, boolean before) throws Malformed {
    if (line.startsWith("\"")) {
      if (open == null) {
        throw new Malformed(number, "a text stands here without `msgid` or `msgstr` before it");
      }
      open.append(unquoted(line, number));
      return;
    }
    int blank = line.indexOf(' ');
    String word = blank < 0 ? line : line.substring(0, blank);
    open = part(word, number, before);
    open.append(unquoted(line.substring(word.length()).strip(), number));
  }

  private StringBuilder part(String word, int number, boolean before) throws Malformed {
    StringBuilder part = new StringBuilder();
    switch (which(word, number, before)) {
      case CONTEXT -> context = part;
      case ID -> id = part;
      case WORDS -> words = part;
      case PREVIOUS -> previous = part;
      case PREVIOUS_CONTEXT -> {}
    }
    return part;
  }

  private static Part which(String word, int number, boolean before) throws Malformed {
    return switch (word) {
      case "msgctxt" -> before ? Part.PREVIOUS_CONTEXT : Part.CONTEXT;
      case "msgid" -> before ? Part.PREVIOUS : Part.ID;
      case "msgstr" -> Part.WORDS;
      default ->
          throw new Malformed(
              number, "`%s` is not known here; export the file anew".formatted(word));
    };
  }

  private void flush(int number) throws Malformed {
    if (words != null && id != null && context != null) {
      String was = previous == null ? null : previous.toString();
      entries.add(
          new Entry(
              notes, reference, fuzzy, was, context.toString(), id.toString(), words.toString()));
    } else if (words != null && id != null && id.isEmpty()) {
      words
          .toString()
          .lines()
          .filter(line -> line.startsWith("Language:"))
          .forEach(line -> language = line.substring("Language:".length()).strip());
    } else if (words != null || id != null) {
      throw new Malformed(number, "the message above lacks its `msgctxt`; export the file anew");
    }
    notes = new ArrayList<>();
    reference = "";
    fuzzy = false;
    context = null;
    id = null;
    words = null;
    previous = null;
    open = null;
  }

  private static String unquoted(String quoted, int number) throws Malformed {
    boolean whole = quoted.length() >= 2 && quoted.startsWith("\"") && quoted.endsWith("\"");
    StringBuilder text = new StringBuilder();
    for (int i = 1; whole && i < quoted.length() - 1; i++) {
      char c = quoted.charAt(i);
      if (c == '"') {
        whole = false;
      } else if (c != '\\') {
        text.append(c);
      } else if (++i < quoted.length() - 1) {
        char escaped = quoted.charAt(i);
        text.append(
            switch (escaped) {
              case 'n' -> '\n';
              case 't' -> '\t';
              case 'r' -> '\r';
              default -> escaped;
            });
      } else {
        whole = false;
      }
    }
    if (!whole) {
      throw new Malformed(number, "a text stands between two \" signs; within it write \\\"");
    }
    return text.toString();
  }
}
