package org.alongside.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.alongside.dialog.Course;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Exit;
import org.alongside.dialog.Input;
import org.alongside.dialog.Option;
import org.alongside.dialog.Place;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Step;
import org.alongside.dialog.Var;
import org.alongside.dialog.Words;
import org.jspecify.annotations.Nullable;

/** What a learner can do at a moment that could make a difference. */
final class Moves {
  private static final int FEW = 12;
  private static final int PICKED = 3;

  /** As long as a name may be, so that what it is printed into is seen at its longest. */
  private static final String NAME = "Maximiliana Alexandrina von und zu Hohen";

  private static final String PLAN = "If it happens again, then I ask her first.";
  private static final String SECRET = "blue bicycle at noon";

  private final Course course;
  private final Dialog dialog;
  private final String language;
  private final Set<Object> tried = new HashSet<>();

  Moves(Course course, Dialog dialog, String language) {
    this.course = course;
    this.dialog = dialog;
    this.language = language;
  }

  /** Whether this is asked for the first time. */
  boolean first(Object... what) {
    return tried.add(List.of(what));
  }

  /** The step that asks, or null where this dialog asks nothing. */
  @Nullable Step asks(Moment moment) {
    Place top = moment.learner().top();
    return top == null || top.question() == null || !top.at().dialog().equals(dialog.id())
        ? null
        : dialog.step(top.at().step());
  }

  /** Presses and typed answers, each of which leads somewhere. */
  List<Input> of(Moment moment) {
    if (moment.invited()) {
      return List.of(press(moment, moment.keys().getFirst()));
    }
    Step step = asks(moment);
    List<Input> moves = new ArrayList<>();
    if (step == null) {
      return moves;
    }
    List<Sending.Key> own = new ArrayList<>();
    for (Sending.Key key : moment.keys()) {
      Option option = moment.option(key);
      if (option == null) {
        own.add(key);
      } else if (!(option.does() instanceof Option.Term) || first(step.id(), key.key())) {
        moves.add(press(moment, key));
      }
    }
    Var var = var(step);
    Stream<Sending.Key> picked =
        var instanceof Var.Country || own.size() <= PICKED
            ? own.stream()
            : Stream.of(own.getFirst(), own.get(1), own.getLast());
    picked.forEach(key -> moves.add(press(moment, key)));
    if (step.exit() instanceof Exit.Ask) {
      answers(var, own).forEach(text -> moves.add(said(text)));
      moves.add(said("/skip"));
    }
    return moves;
  }

  /** What nobody understands. */
  static Input nonsense(Step step) {
    return said(step.exit() instanceof Exit.Ask ? "" : "¿…?");
  }

  private @Nullable Var var(Step step) {
    String name = step.exit() instanceof Exit.Ask ask ? ask.name() : null;
    Var own = name == null ? null : dialog.vars().get(name);
    return name == null || own != null ? own : course.profile().get(name);
  }

  private Stream<String> answers(@Nullable Var var, List<Sending.Key> own) {
    return switch (var) {
      case null -> Stream.of(PLAN);
      case Var.Text ignored -> Stream.of(PLAN);
      case Var.Promise ignored -> Stream.of(PLAN);
      case Var.Name ignored -> Stream.of(NAME);
      case Var.Secret ignored -> Stream.of(SECRET);
      case Var.Number bounds -> numbers(bounds).mapToObj(Long::toString);
      case Var.YesNo ignored -> Stream.of(word("yes"), word("no"));
      case Var.Word word -> word.words().stream();
      case Var.Hour ignored -> label(own);
      case Var.Days ignored -> label(own);
      case Var.Country ignored -> label(own);
      case Var.Zone ignored -> label(own);
      case Var.Language ignored -> label(own);
      case Var.Piece ignored -> label(own);
    };
  }

  private static LongStream numbers(Var.Number bounds) {
    long low = Math.max(0, bounds.low());
    return bounds.high() - low < FEW
        ? LongStream.rangeClosed(low, bounds.high())
        : LongStream.of(low, low + 1, (low + bounds.high()) / 2, bounds.high());
  }

  /** The label of the first of the host's own buttons, typed. */
  private static Stream<String> label(List<Sending.Key> own) {
    return own.stream().limit(1).map(key -> key.label().replace("✓ ", ""));
  }

  /** The first of the words that a phrase lists. */
  private String word(String phrase) {
    for (Words words : course.phrases().getOrDefault(phrase, List.of())) {
      var text = words.of(language) == null ? words.of(course.source()) : words.of(language);
      if (text != null
          && text.pieces().getFirst() instanceof org.alongside.dialog.Text.Plain plain) {
        return plain.text().split("[,،]")[0].strip();
      }
    }
    return phrase;
  }

  static Input press(Moment moment, Sending.Key key) {
    return new Input.Pressed(moment.offer(), key.key(), 1);
  }

  static Input said(String text) {
    return new Input.Said(text, Player.mark(text), List.of(), 1);
  }
}
