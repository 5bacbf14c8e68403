package org.alongside.script;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.dialog.Engine;

/**
 * One example of a problem page: files over the small course {@code script/base}.
 *
 * <p>A fence of four backticks is a file; the line {@code In `path`:} above it names it. Without a
 * name it is {@link Case#PAGE}. What begins with {@code ##} stands below a front matter and a title
 * that all share. {@code (no such file)} takes a file of the course away; {@code (and so on, 80
 * times)} repeats the paragraph above it. The name can go on: {@code , saved as Latin-1}, or {@code
 * , among others} for one section of the course's file, which {@code (left out)} takes away.
 *
 * <p>With a page of {@code uk/} the course is there in two languages, see {@link Twins}.
 *
 * @param shared lines that stand above what the page shows, by path
 */
record Example(Map<String, byte[]> files, Map<String, Integer> shared) {
  private static final String SHARED = "---\nkind: system\n---\n\n# Page\n\n";
  private static final String TRANSLATED = SHARED.replace("system\n", "system\nof: fresh\n");
  private static final Pattern FENCE =
      Pattern.compile("(?ms)(?:^In `([^`]+)`(?:, ([^:]+))?:\n\n)?^````\\w*\n(.*?)^````\n");
  private static final Pattern SAID = Pattern.compile("````\n\n(?:> [^\n]*\n\n)?## Right");
  private static final Pattern AGAIN =
      Pattern.compile("(?m)^(.+)\n\n\\(and so on, (\\d+) times\\)$");

  /** The example below {@code ## Wrong} or {@code ## Right}. */
  static Example of(String markdown, String heading) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    Map<String, Integer> shared = new TreeMap<>();
    for (String part : markdown.split("(?m)^(?=## (Wrong|Right)$)")) {
      Matcher fence = FENCE.matcher(part);
      while (part.startsWith("## " + heading + "\n") && fence.find()) {
        String path = fence.group(1) == null ? Case.PAGE : fence.group(1);
        String how = fence.group(2) == null ? "" : fence.group(2);
        String text = whole(fence.group(3));
        String above = !text.startsWith("## ") ? "" : twin(path) ? TRANSLATED : SHARED;
        if (how.equals("among others")) {
          String base = new String(Books.with(Map.of()).texts().get(path), StandardCharsets.UTF_8);
          String id = text.substring(0, text.indexOf('\n') + 1);
          int from = base.indexOf("\n" + id) + 1;
          int to = base.indexOf("\n## ", from);
          above = base.substring(0, from);
          text = (text.contains("(left out)") ? "" : text + "\n") + base.substring(to + 1);
        }
        shared.put(path, (int) above.lines().count());
        files.put(path, (above + text).getBytes(charset(how)));
      }
    }
    return new Example(files, shared);
  }

  private static String whole(String text) {
    return text.equals("(no such file)\n")
        ? ""
        : AGAIN
            .matcher(text)
            .replaceAll(
                again ->
                    Matcher.quoteReplacement(
                        (again.group(1) + "\n\n").repeat(Integer.parseInt(again.group(2)) + 1)));
  }

  private static Charset charset(String how) {
    return how.equals("saved as Latin-1") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
  }

  /** Whether this is a page of the second language, in which the whole course is there then. */
  private static boolean twin(String path) {
    return path.startsWith("uk/");
  }

  /**
   * All that is wrong with it, with its talks too; ids that it does not bring itself are written
   * down.
   */
  List<Problem> problems() {
    if (files.keySet().stream().anyMatch(Example::twin)) {
      Map<String, String> texts = new TreeMap<>();
      files.forEach((path, text) -> texts.put(path, new String(text, StandardCharsets.UTF_8)));
      return Twins.linted(Twins.of(texts));
    }
    Map<String, byte[]> all = new TreeMap<>(files);
    if (!all.containsKey(Ids.FILE)) {
      Loaded loaded = Books.lint(Books.shelf(all), new Reports());
      String ids =
          loaded == null ? "" : loaded.ids().with(List.copyOf(loaded.source().values())).text();
      all.put(Ids.FILE, ids.getBytes(StandardCharsets.UTF_8));
    }
    Reports reports = new Reports();
    Loaded loaded = Books.lint(Books.shelf(all), reports);
    List<Problem> problems = new ArrayList<>(reports.all());
    if (loaded != null && loaded.course() != null) {
      Walks walks = new Walks(new Engine(List.of()), loaded.course(), learner -> learner);
      files.forEach(
          (path, bytes) -> {
            if (path.endsWith(Transcript.ENDING) && bytes.length > 0) {
              problems.addAll(walks.walk(path, bytes).problems());
            }
          });
    }
    return problems;
  }

  /** A problem as a page tells it, its place counted in what the page shows. */
  String told(Problem problem) {
    int line = problem.line() - shared.getOrDefault(problem.file(), 0);
    String file = problem.file().equals(Case.PAGE) ? "Line" : "`" + problem.file() + "`, line";
    return "%s %d, column %d: %s".formatted(file, line, problem.column(), problem.message());
  }

  /** The page with this below its wrong example. */
  static String telling(String markdown, String told) {
    return SAID.matcher(markdown)
        .replaceFirst(end -> Matcher.quoteReplacement("````\n\n> " + told + "\n\n## Right"));
  }
}
