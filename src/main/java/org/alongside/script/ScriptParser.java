package org.alongside.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads one page of Markdown. It stands on the CommonMark tree; what the tree holds beyond the
 * grammar of dialogs is reported with what to write instead.
 */
final class ScriptParser {
  private static final Parser COMMONMARK =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(40)
          .build();

  /** Problems after which a page may have steps that could not be read as such. */
  static final Set<ProblemCode> STEPS_UNCLEAR =
      Set.of(
          ProblemCode.BAD_STEP_ID,
          ProblemCode.DUPLICATE_STEP,
          ProblemCode.SECOND_TITLE,
          ProblemCode.OTHER_HEADING,
          ProblemCode.BREAK_UNDER_TEXT);

  private static final Set<ProblemCode> USES =
      Set.of(
          ProblemCode.BAD_ASK,
          ProblemCode.BAD_CONDITION,
          ProblemCode.BAD_EFFECT,
          ProblemCode.BAD_PLACEHOLDER,
          ProblemCode.CODE_SPELLING,
          ProblemCode.UNKNOWN_COMMAND);

  private final Reading page;
  private final Front front;
  private final Map<String, At> seen = new HashMap<>();
  private @Nullable Para title;

  private ScriptParser(Reading page, Front front) {
    this.page = page;
    this.front = front;
  }

  static Node parse(String body) {
    return COMMONMARK.parse(body);
  }

  /** The page, with what could be read of it; null when nothing could. */
  static @Nullable Page parse(Source source, boolean translated, Report report) {
    ScriptParser parser = begin(source, translated, report);
    return parser == null ? null : parser.page();
  }

  /** Cuts the front matter; null when it cannot be found. */
  static @Nullable ScriptParser begin(Source source, boolean translated, Report report) {
    List<String> lines = source.text().lines().toList();
    Fences fences = Fences.find(lines, report);
    if (fences == null) {
      return null;
    }
    int end = fences.end();
    Front front = FrontReader.read(String.join("\n", lines.subList(1, end)), translated, report);
    String body =
        "\n".repeat(end + 1) + String.join("\n", lines.subList(end + 1, lines.size())) + "\n";
    return new ScriptParser(new Reading(source, body, translated, report), front);
  }

  private @Nullable Page page() {
    List<Page.Section> steps = new ArrayList<>();
    for (Map.Entry<Heading, List<Node>> section : sections()) {
      String id = id(section.getKey());
      steps.add(new StepParser(page, front.kind()).parse(section.getKey(), id, section.getValue()));
    }
    forgetNames();
    if (page.report().has(ProblemCode.BAD_STEP_ID)) {
      // Links that spell a step as its heading does are mended together with it.
      page.report().forget(problem -> problem.code() == ProblemCode.BAD_LINK && within(problem));
    }
    Source source = page.source();
    Para named = title == null ? new Para(At.START, "", EMPTY, List.of(), List.of()) : title;
    return new Page(source.file(), source.language(), source.id(), front, named, steps);
  }

  /** What is said of a name that was declared as it cannot be follows from that. */
  private void forgetNames() {
    for (String name : front.unclear()) {
      if (!Names.name(name) && !name.isEmpty()) {
        page.report()
            .forget(problem -> USES.contains(problem.code()) && line(problem).contains(name));
      }
    }
  }

  private String line(Problem problem) {
    return page.body().split("\n", -1)[problem.line() - 1];
  }

  private boolean within(Problem problem) {
    String line = line(problem);
    return line.substring(problem.column() - 1).matches("[^(]*\\]\\(#.*");
  }

  private static final org.alongside.dialog.Text EMPTY = new org.alongside.dialog.Text(List.of());

  Reading reading() {
    return page;
  }

  Front front() {
    return front;
  }

  /** The headings of steps, each with what stands below it. */
  List<Map.Entry<Heading, List<Node>>> sections() {
    List<Map.Entry<Heading, List<Node>>> sections = new ArrayList<>();
    boolean titled = false;
    boolean stray = false;
    Node document = COMMONMARK.parse(page.body());
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading under && setext(under) && !titled && sections.isEmpty()) {
        titled = true;
        page.error(
            ProblemCode.NO_TITLE,
            node,
            "a title is not underlined; write `# %s`".formatted(Slips.line(node, page)));
      } else if (level(node) == 2 && !titled && sections.isEmpty() && !Names.id(words(node))) {
        titled = true;
        page.error(ProblemCode.NO_TITLE, node, "this reads like the title; write it with one `#`");
      } else if (level(node) == 2 && node instanceof Heading heading) {
        sections.add(Map.entry(heading, new ArrayList<>()));
      } else if (level(node) == 1 && !titled && sections.isEmpty()) {
        title = Inlines.plain(page, At.of(node), node.getFirstChild());
        titled = true;
      } else if (!sections.isEmpty()) {
        sections.getLast().getValue().add(node);
      } else if (node instanceof BlockQuote note) {
        Notes.check(note, page);
      } else if (!stray) {
        stray = true;
        titled |= node instanceof Heading;
        boolean unspaced = Headings.unspaced(node, page);
        titled |= unspaced;
        if (!unspaced && !Strays.report(node, page)) {
          page.error(
              ProblemCode.TEXT_BEFORE_STEP,
              node,
              "nothing but notes stands before the first step; write `## start` above this");
        }
      }
    }
    if (!titled && sections.isEmpty() && !stray) {
      page.error(
          ProblemCode.NO_STEP,
          At.START,
          "nothing stands below the front matter; write `# Title`, `## start` and what is said");
      return sections;
    }
    if (!titled) {
      page.error(
          ProblemCode.NO_TITLE,
          At.START,
          "the page has no title; write `# …` after the front matter");
    }
    if (sections.isEmpty() && !stray) {
      page.error(
          ProblemCode.NO_STEP, At.START, "the page has no step; write `## start` and what is said");
    }
    return sections;
  }

  /** How many {@code #} a heading has; 0 for what is none. */
  private static int level(Node node) {
    return node instanceof Heading heading && !setext(heading) ? heading.getLevel() : 0;
  }

  private static String words(Node heading) {
    Node only = heading.getFirstChild();
    return only instanceof Text text && text.getNext() == null ? text.getLiteral() : "";
  }

  static boolean setext(Heading heading) {
    return heading.getSourceSpans().size() > 1;
  }

  /** The id of a step; reported when it is none or stands twice. */
  String id(Heading heading) {
    String id = words(heading);
    At at = At.of(heading);
    if (!Names.id(id)) {
      String written = Slips.line(heading, page).replaceAll("^#+", "");
      page.error(
          ProblemCode.BAD_STEP_ID,
          at,
          "an id begins with a letter and is made of small letters, digits and -; write `## %s`"
              .formatted(Names.meant(written)));
      return "";
    }
    At first = seen.putIfAbsent(id, at);
    if (first != null) {
      page.error(
          ProblemCode.DUPLICATE_STEP,
          at,
          "`%s` is the step in line %d already; give this one another id"
              .formatted(id, first.line()));
    }
    return id;
  }
}
