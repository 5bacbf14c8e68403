package org.alongside.script;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alongside.dialog.Course;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Turn;
import org.alongside.dialog.Value;
import org.alongside.dialog.Vars;

/** The talk that led to a moment, as the text of a {@code .walk} file. */
final class Retelling {
  private final Trial trial;
  private final String language;

  Retelling(Trial trial, String language) {
    this.trial = trial;
    this.language = language;
  }

  String of(Moment moment) {
    List<Moment> way = moment.way();
    Transcript.Front front = front(way.getFirst().learner());
    TranscriptWriter writer = new TranscriptWriter(front);
    try {
      for (int i = 1; i < way.size(); i++) {
        goOn(way.get(i - 1), way.get(i), writer);
      }
    } catch (RuntimeException broken) {
      // the talk stops where the bot breaks, which is what it shows
    }
    return rest(way.getFirst().learner().profile()) + writer.text();
  }

  private void goOn(Moment before, Moment after, TranscriptWriter writer) {
    Input by = after.by();
    if (by == null) {
      waits(before, after, writer);
    } else {
      boolean entering = by instanceof Input.Said said && said.text().equals("/" + Course.ENTER);
      if (!entering) {
        writer.happens(by);
      }
      writer.sends(play(before.learner(), by, before.now()).sendings());
    }
  }

  private void waits(Moment before, Moment after, TranscriptWriter writer) {
    Duration span = Duration.between(before.now(), after.now());
    if (span.compareTo(Player.PATIENCE) < 0) {
      writer.awaits();
    } else {
      writer.passes(span);
    }
    Learner learner = before.learner();
    while (learner.opener() == null || !learner.opener().equals(after.learner().opener())) {
      var next = learner.due().entrySet().stream().min(Map.Entry.comparingByValue()).orElse(null);
      if (next == null || next.getValue().isAfter(after.now())) {
        return;
      }
      Instant now = next.getValue().isAfter(before.now()) ? next.getValue() : before.now();
      Turn turn = play(learner, new Input.Due(next.getKey()), now);
      writer.sends(turn.sendings());
      learner = turn.learner();
    }
  }

  private Turn play(Learner learner, Input input, Instant now) {
    return trial.again(learner, input, now);
  }

  private Transcript.Front front(Learner learner) {
    Map<String, String> profile = new HashMap<>();
    learner
        .profile()
        .forEach(
            (name, value) -> {
              if (TranscriptFront.PROFILE.contains(name)) {
                profile.put(name, text(value));
              }
            });
    return new Transcript.Front(
        language,
        Transcript.Front.START,
        0,
        profile,
        Transcript.Front.WAKES,
        Transcript.Front.SLEEPS);
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Number number -> Long.toString(number.number());
      case Value.Word word -> word.word();
      case Value.Written written -> written.text();
    };
  }

  /** What a transcript's front matter cannot say of her. */
  private static String rest(Map<String, Value> profile) {
    Map<String, Value> rest = new TreeMap<>(profile);
    rest.keySet().removeAll(TranscriptFront.PROFILE);
    rest.remove(Vars.LANGUAGE);
    rest.remove(Vars.CONSENT, Vars.ADULT);
    return rest.isEmpty()
        ? ""
        : rest.entrySet().stream()
            .map(entry -> entry.getKey() + " = " + text(entry.getValue()))
            .collect(Collectors.joining(", ", "# where ", "\n"));
  }
}
