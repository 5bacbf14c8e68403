package org.alongside.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.alongside.dialog.Course;
import org.alongside.dialog.Engine;
import org.alongside.dialog.Learner;
import org.alongside.script.Transcript.Entry;
import org.jspecify.annotations.Nullable;

/**
 * One playing of a transcript: what the learner does in it is done again, and what the bot says now
 * is written where it spoke before. Remarks stay where they stand.
 */
final class Replay {
  private final Transcript before;
  private final Player player;
  private final Report report;
  private final List<Entry> entries = new ArrayList<>();

  /** What stands between the last thing that the learner did and the next. */
  private final List<Entry> group = new ArrayList<>();

  private Replay(Transcript before, Player player, Report report) {
    this.before = before;
    this.player = player;
    this.report = report;
  }

  /**
   * Plays it from the first step of a page, as far as it can be played; what stops it is reported.
   */
  static Transcript of(
      Transcript before,
      String dialog,
      Engine engine,
      Course course,
      UnaryOperator<Learner> between,
      Report report) {
    Course own = Somebody.course(course, before.front()).entering(dialog);
    Learner learner = Somebody.learner(course, before.front());
    Player player =
        new Player(
            engine,
            own,
            learner,
            before.front().start(),
            before.front().seed(),
            new Screen(),
            between);
    player.enters();
    return new Replay(before, player, report).play();
  }

  private Transcript play() {
    for (Entry entry : before.entries()) {
      switch (entry) {
        case Transcript.Bot ignored -> group.add(entry);
        case Transcript.Remark ignored -> group.add(entry);
        case Transcript.Says says -> {
          next(entry);
          player.says(says.text());
        }
        case Transcript.Presses presses -> {
          next(entry);
          if (!player.presses(presses.label())) {
            return stop(presses.line(), presses.label());
          }
        }
        case Transcript.Sends sends -> {
          next(entry);
          player.sends(sends.kind(), sends.caption());
        }
        case Transcript.Passes passes -> {
          next(entry);
          player.passes(passes.span());
        }
        case Transcript.Awaits awaits -> {
          next(entry);
          if (!player.awaits()) {
            report.add(
                ProblemCode.NO_OPENER,
                new At(awaits.line(), 1),
                "the bot begins nothing by itself for 60 days; take this line away");
            return done();
          }
        }
      }
    }
    heard();
    return done();
  }

  private void next(Entry entry) {
    heard();
    entries.add(entry);
  }

  private Transcript stop(int line, String label) {
    List<String> shown = player.screen().labels();
    String write =
        shown.isEmpty()
            ? "none was shown so far"
            : "the newest are [%s]; press one of these".formatted(String.join("] [", shown));
    report.add(
        ProblemCode.NO_SUCH_BUTTON,
        new At(line, 1),
        "there is no button [%s]; %s".formatted(label, write));
    return done();
  }

  private Transcript done() {
    return new Transcript(before.front(), before.head(), entries);
  }

  /** Writes what the bot said in place of what it said before. */
  private void heard() {
    List<List<String>> said = player.said();
    int written = 0;
    for (Entry entry : group) {
      if (entry instanceof Transcript.Bot bot) {
        if (written < said.size()) {
          entries.add(bot(bot, said.get(written++)));
        }
      } else if (last(entry)) {
        written = rest(said, written);
        entries.add(entry);
      } else {
        entries.add(entry);
      }
    }
    rest(said, written);
    group.clear();
  }

  /** Whether no message of the old talk follows before the learner's turn. */
  private boolean last(Entry remark) {
    return group.subList(group.indexOf(remark), group.size()).stream()
        .noneMatch(entry -> entry instanceof Transcript.Bot);
  }

  private int rest(List<List<String>> said, int written) {
    said.stream().skip(written).forEach(lines -> entries.add(bot(null, lines)));
    return said.size();
  }

  /** A message as lines; isolates are only written where they were written before. */
  private static Transcript.Bot bot(Transcript.@Nullable Bot before, List<String> said) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      boolean isolated =
          before != null && i < before.lines().size() && Lines.isolated(before.lines().get(i));
      lines.add(isolated ? said.get(i) : Lines.bare(said.get(i)));
    }
    return new Transcript.Bot(before == null ? 0 : before.line(), lines);
  }
}
