package org.alongside.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.script.Problem.Severity;
import org.alongside.script.po.Catalogue;
import org.alongside.script.po.Entry;

/** Keeps what a catalogue would break from being written. */
final class ImportCheck {
  private static final Pattern TARGET = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  /** What an import need not mend: other pages, and steps that are not translated yet. */
  private static final Set<ProblemCode> EXCUSED =
      Set.of(
          ProblemCode.NOT_OFFERED,
          ProblemCode.STALE_SAFETY,
          ProblemCode.DIFFERENT_STEPS,
          ProblemCode.MISSING_PHRASE);

  private final Map<String, Entry> entries;
  private final Loaded before;
  private final Set<String> refused = new TreeSet<>();
  private final List<String> notes = new ArrayList<>();

  ImportCheck(Catalogue catalogue, Loaded before) {
    this.entries = catalogue.byContext();
    this.before = before;
  }

  /**
   * Why some of these pages cannot be written; they are {@link #refused()} then.
   *
   * @param after the folder as it would be, with all that lint says of it
   */
  List<String> refusals(Loaded after, Set<String> files) {
    List<String> lines = new ArrayList<>();
    for (String file : files) {
      for (Problem problem : after.reports().of(file).problems()) {
        boolean fresh = problem.severity() == Severity.ERROR && !known(problem);
        if (fresh && !EXCUSED.contains(problem.code())) {
          lines.add("%s is not written: %s".formatted(file, problem));
          refused.add(file);
        }
      }
      targets(file, lines);
    }
    return lines;
  }

  private boolean known(Problem problem) {
    return before.reports().of(problem.file()).problems().stream()
        .anyMatch(p -> p.code() == problem.code() && p.message().equals(problem.message()));
  }

  /** Words lead where the source's lead. */
  private void targets(String file, List<String> lines) {
    String page = Acceptance.id(file) + "#";
    entries.forEach(
        (context, entry) -> {
          if (!context.startsWith(page) || entry.words().isBlank()) {
            return;
          }
          Set<String> theirs = targets(entry.id());
          Set<String> ours = targets(entry.words());
          Set<String> other = new TreeSet<>(ours);
          other.removeAll(theirs);
          theirs.removeAll(ours);
          if (!other.isEmpty()) {
            refused.add(file);
            lines.add(
                "%s is not written: `%s` has a link to %s, which the source does not have; keep the"
                        .formatted(file, context, list(other))
                    + " source's links");
          } else if (!theirs.isEmpty()) {
            notes.add("`%s` leaves out the link to %s".formatted(context, list(theirs)));
          }
        });
  }

  private static Set<String> targets(String text) {
    return TARGET
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static String list(Set<String> targets) {
    return targets.stream().map("`%s`"::formatted).sorted().collect(Collectors.joining(", "));
  }

  Set<String> refused() {
    return refused;
  }

  List<String> notes() {
    return notes;
  }
}
