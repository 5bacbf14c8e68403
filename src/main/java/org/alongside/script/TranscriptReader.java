package org.alongside.script;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.dialog.Input;
import org.alongside.script.Transcript.Awaits;
import org.alongside.script.Transcript.Bot;
import org.alongside.script.Transcript.Entry;
import org.alongside.script.Transcript.Passes;
import org.alongside.script.Transcript.Presses;
import org.alongside.script.Transcript.Remark;
import org.alongside.script.Transcript.Says;
import org.alongside.script.Transcript.Sends;
import org.jspecify.annotations.Nullable;

/** Reads a {@code .walk} file line by line. A line that is none is reported, and passed over. */
final class TranscriptReader {
  private static final Pattern BOT = Pattern.compile("bot(?: \\((?:opener|edit)\\))?:(.*)");
  private static final Pattern ME = Pattern.compile("me:(.*)");
  private static final Pattern TIME = Pattern.compile("(?:…|\\.\\.\\.)(.*)");
  private static final Pattern SENT = Pattern.compile("\\((photo|voice|video|sticker|file)\\)(.*)");

  private final List<String> lines;
  private final Report report;
  private final List<Entry> entries = new ArrayList<>();

  /** The lines of the message or typed text that is being read. */
  private @Nullable List<String> open;

  private int opened;
  private int blanks;

  private TranscriptReader(List<String> lines, Report report) {
    this.lines = lines;
    this.report = report;
  }

  /** The transcript, as far as it can be read; what cannot is reported. */
  static @Nullable Transcript read(Source source, Report report) {
    List<String> lines = source.text().lines().toList();
    int end = end(lines);
    if (end < 0) {
      boolean open = !lines.isEmpty() && lines.getFirst().stripTrailing().equals("---");
      report.add(
          open ? ProblemCode.UNCLOSED_FRONT_MATTER : ProblemCode.NO_FRONT_MATTER,
          At.START,
          open
              ? "the front matter has no end; write `---` alone in a line below it"
              : "a transcript begins with front matter; write `---`, `language: en` and `---` in"
                  + " three lines above the talk");
      return null;
    }
    List<String> head = lines.subList(1, end);
    Transcript.Front front = TranscriptFront.read(String.join("\n", head) + "\n", report);
    TranscriptReader reader = new TranscriptReader(lines, report);
    for (int i = end + 1; i < lines.size(); i++) {
      reader.line(i);
    }
    reader.close();
    return new Transcript(front, head, reader.entries);
  }

  private static int end(List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().stripTrailing().equals("---")) {
      return -1;
    }
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).stripTrailing().equals("---")) {
        return i;
      }
    }
    return -1;
  }

  private void line(int index) {
    String line = lines.get(index).stripTrailing();
    if (line.isEmpty()) {
      blanks++;
    } else if (line.startsWith(Lines.INDENT)) {
      goesOn(index, line);
    } else {
      close();
      begins(index, line);
    }
  }

  /** A line that continues a message, with the empty ones before it. */
  private void goesOn(int index, String line) {
    if (open == null) {
      wrong(index, "this line continues nothing; begin it with `bot: ` or `me: `");
      return;
    }
    for (; blanks > 0; blanks--) {
      open.add(Lines.INDENT);
    }
    open.add(line);
  }

  private void begins(int index, String line) {
    Matcher me = ME.matcher(line);
    Matcher time = TIME.matcher(line);
    if (BOT.matcher(line).matches()) {
      open(index, line);
    } else if (me.matches()) {
      me(index, me.group(1).strip());
    } else if (time.matches()) {
      time(index, time.group(1).strip());
    } else if (line.startsWith("#")) {
      entries.add(new Remark(index + 1, line.substring(1).strip()));
    } else if (line.isBlank() || Character.isWhitespace(line.charAt(0))) {
      wrong(index, "a line that continues a message begins with two blanks; write two here");
    } else {
      unknown(index, line);
    }
  }

  private void unknown(int index, String line) {
    Matcher near =
        Pattern.compile("(?i)(bot|me)(?: *\\((opener|edit)\\))? *:? *(.*)").matcher(line);
    String write =
        near.matches()
            ? "write `%s%s: %s`"
                .formatted(
                    near.group(1).toLowerCase(java.util.Locale.ROOT),
                    near.group(2) == null ? "" : " (" + near.group(2) + ")",
                    near.group(3))
            : "begin it with `bot: ` for what the bot says, `me: ` for what you do, `… ` for time"
                + " that passes, `# ` for a note, or two blanks where it continues a message";
    wrong(index, "no line of a talk begins like this; " + write);
  }

  private void open(int index, String line) {
    open = new ArrayList<>(List.of(line));
    opened = index + 1;
    blanks = 0;
  }

  private void me(int index, String what) {
    Matcher sent = SENT.matcher(what);
    if (what.startsWith("[")) {
      if (what.length() > 2 && what.endsWith("]")) {
        entries.add(new Presses(index + 1, what.substring(1, what.length() - 1)));
      } else {
        wrong(
            index,
            "a press is a label between two brackets: `me: [Label]`; a text that begins with a"
                + " bracket has a backslash before it: `me: \\[…`");
      }
    } else if (sent.matches()) {
      Input.Kind kind = Input.Kind.valueOf(sent.group(1).toUpperCase(java.util.Locale.ROOT));
      entries.add(new Sends(index + 1, kind, sent.group(2).strip()));
    } else if (what.startsWith("(")) {
      wrong(
          index,
          "what can be sent is (photo), (voice), (video), (sticker) and (file); a text that begins"
              + " with a bracket has a backslash before it: `me: \\(…`");
    } else {
      open(index, "me: " + what);
    }
  }

  private void time(int index, String words) {
    Duration span = Spans.of(words);
    if (words.equals("until opener")) {
      entries.add(new Awaits(index + 1));
    } else if (span != null) {
      entries.add(new Passes(index + 1, span));
    } else {
      wrong(
          index,
          "time passes by `… 2 days` (minutes, hours, days or weeks), or by `… until opener`");
    }
  }

  private void wrong(int index, String message) {
    report.add(ProblemCode.BAD_TRANSCRIPT, new At(index + 1, 1), message);
  }

  /** Ends the message or typed text that is being read. */
  private void close() {
    blanks = 0;
    if (open == null) {
      return;
    }
    if (open.getFirst().startsWith("me:")) {
      Stream<String> rest = open.stream().skip(1).map(line -> line.substring(2));
      String first = open.getFirst().substring(3).strip();
      boolean escaped = first.matches("(?s)\\\\+[\\[(].*");
      String text = escaped ? first.substring(1) : first;
      entries.add(
          new Says(opened, String.join("\n", Stream.concat(Stream.of(text), rest).toList())));
    } else {
      entries.add(new Bot(opened, open));
    }
    open = null;
  }
}
