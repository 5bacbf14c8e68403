package org.alongside.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * What is safe to mend on a page without asking: signs that a keyboard or a program put there,
 * never a word. What it makes of a page it leaves as it is.
 */
final class Mending {
  /** Problems that are gone afterwards, most of the time. */
  static final List<ProblemCode> MENDS =
      List.of(
          ProblemCode.BAD_BUTTON,
          ProblemCode.BAD_YAML,
          ProblemCode.BREAK_UNDER_TEXT,
          ProblemCode.CODE_SPELLING,
          ProblemCode.MISSING_LINK,
          ProblemCode.NEW_ID,
          ProblemCode.NO_BACKTICKS,
          ProblemCode.OTHER_BULLET);

  private static final Pattern BULLET = Pattern.compile("^(\\s*)[•·●▪◦–—*+-][ \\u00A0\\t]*(?=\\[)");
  private static final Pattern APART =
      Pattern.compile(
          "^(\\s*(?:- |(?=`))(?:`[^`]*` )*\\[[^\\]]+\\])["
              + " \\u00A0]+(?=\\((?:#|[^)\\s]*\\.md)[^)\\s]*\\))");
  private static final int ROUNDS = 4;

  /** A page after mending, with what was done to it. */
  record Mended(String text, List<Fix> fixes) {}

  private record Edit(int from, int to, String text, int line, String what) {}

  private final String file;
  private final List<Fix> fixes = new ArrayList<>();

  private Mending(String file) {
    this.file = file;
  }

  static Mended of(String file, String text) {
    Mending mending = new Mending(file);
    String tidy = mending.tidied(text);
    for (int round = 0; round < ROUNDS; round++) {
      String next = mending.round(tidy);
      if (next.equals(tidy)) {
        break;
      }
      tidy = next;
    }
    return new Mended(tidy, mending.fixes);
  }

  /** Line ends, blanks at the end of lines, and the mark that some programs put first. */
  private String tidied(String text) {
    String clean = text.replaceFirst("^[\uFEFF\u200B]+", "");
    String lines = clean.replace("\r\n", "\n").replace('\r', '\n');
    String typed = blanks(lines);
    String bare = typed.replaceAll("(?m)[ \\t\\u00A0]+$", "").stripTrailing() + "\n";
    say(!clean.equals(text), "the byte order mark is gone");
    say(!lines.equals(clean), "line ends are those of every other page");
    say(!typed.equals(lines), "blanks that cannot be broken, where signs stand, are plain ones");
    say(!bare.equals(typed), "no blanks at the ends of lines, one line end at the end of the file");
    return bare;
  }

  /** Blanks of writing programs, where only a plain one is read: in keys, after # and hyphen. */
  private static String blanks(String text) {
    String signs = text.replaceAll("(?m)^( *(?:#{1,6}|-))[ \\u00A0]*\\u00A0[ \\u00A0]*", "$1 ");
    int front = front(signs.replaceAll("(?m)^---[ \\t\\u00A0]+$", "---"));
    if (front == 0) {
      return signs;
    }
    int end = signs.indexOf("\n---", 1);
    String keys =
        Pattern.compile("(?m)^[ \\u00A0]+|:[\\u00A0\\t]+")
            .matcher(signs.substring(0, end))
            .replaceAll(found -> found.group().replace('\u00A0', ' ').replace('\t', ' '));
    return keys + signs.substring(end);
  }

  private void say(boolean done, String what) {
    if (done) {
      fixes.add(new Fix(file, 0, what));
    }
  }

  private String round(String text) {
    int front = front(text);
    String body = text.substring(front);
    int above = (int) text.substring(0, front).chars().filter(c -> c == '\n').count();
    List<Edit> edits = edits(body, above);
    edits.sort(Comparator.comparingInt(Edit::from));
    StringBuilder all = new StringBuilder(tabs(text.substring(0, front)));
    int done = 0;
    for (Edit edit : edits) {
      if (edit.from() >= done) {
        all.append(body, done, edit.from()).append(edit.text());
        fixes.add(new Fix(file, edit.line(), edit.what()));
        done = edit.to();
      }
    }
    return all.append(body.substring(done)).toString();
  }

  /** Where the front matter ends; 0 when it cannot be told. */
  private static int front(String text) {
    Matcher end = Pattern.compile("\\A---\\n(?:.*\\n)*?---\\n").matcher(text);
    return end.find() ? end.end() : 0;
  }

  private String tabs(String front) {
    Matcher tab = Pattern.compile("(?m)^ *\\t+").matcher(front);
    return tab.replaceAll(
        found -> {
          int line = (int) front.substring(0, found.start()).chars().filter(c -> c == '\n').count();
          fixes.add(new Fix(file, line + 1, "blanks instead of a tab"));
          return "  ".repeat((int) found.group().chars().filter(c -> c == '\t').count());
        });
  }

  /** What should stand where this code does; null when it is well, or cannot be told. */
  private static @Nullable String meant(Code code) {
    String tidy = Typed.meant(code);
    Guards.Split split = tidy == null ? Guards.split(code) : null;
    return tidy != null ? "`" + tidy + "`" : split == null ? null : split.apart();
  }

  private static List<Edit> edits(String body, int above) {
    List<Edit> edits = new ArrayList<>();
    ScriptParser.parse(body)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(BulletList list) {
                for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                  SourceSpan span = item.getSourceSpans().getFirst();
                  int at = span.getInputIndex();
                  if (body.charAt(at) != '-') {
                    edits.add(
                        edit(span, at, at + 1, "-", "`-` instead of `" + body.charAt(at) + "`"));
                  }
                }
                visitChildren(list);
              }

              @Override
              public void visit(Heading heading) {
                SourceSpan last = heading.getSourceSpans().getLast();
                int at = last.getInputIndex();
                if (ScriptParser.setext(heading)
                    && !Headings.underlined(heading)
                    && body.charAt(at) == '-') {
                  edits.add(edit(last, at, at, "\n", "an empty line above `---`"));
                }
                visitChildren(heading);
              }

              @Override
              public void visit(Paragraph paragraph) {
                for (SourceSpan span : paragraph.getSourceSpans()) {
                  line(span);
                }
                visitChildren(paragraph);
              }

              @Override
              public void visit(BlockQuote note) {}

              @Override
              public void visit(Code code) {
                String tidy = meant(code);
                SourceSpan span = code.getSourceSpans().getFirst();
                if (tidy != null && code.getSourceSpans().size() == 1) {
                  int to = span.getInputIndex() + span.getLength();
                  edits.add(edit(span, span.getInputIndex(), to, tidy, tidy));
                }
              }

              private void line(SourceSpan span) {
                int from = body.lastIndexOf('\n', span.getInputIndex() - 1) + 1;
                int to = body.indexOf('\n', from);
                String line = body.substring(from, to < 0 ? body.length() : to);
                Matcher bullet = BULLET.matcher(line);
                Matcher apart = APART.matcher(line);
                Quoted quoted = Quoted.find(line);
                if (quoted != null) {
                  String code = "`" + quoted.command() + "`";
                  edits.add(
                      edit(
                          span,
                          from + quoted.from(),
                          from + quoted.to(),
                          code,
                          code + " instead of quotation marks"));
                } else if (bullet.find() && !line.strip().startsWith("- ")) {
                  String begin = bullet.group(1) + "- ";
                  edits.add(edit(span, from, from + bullet.end(), begin, "`- ` begins a button"));
                } else if (apart.find()) {
                  edits.add(
                      edit(
                          span,
                          from + apart.end(1),
                          from + apart.end(),
                          "",
                          "no blank between `]` and `(`"));
                }
              }

              private Edit edit(SourceSpan span, int from, int to, String text, String what) {
                return new Edit(from, to, text, above + span.getLineIndex() + 1, what);
              }
            });
    return edits;
  }
}
