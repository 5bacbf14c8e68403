package org.alongside.dialog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step as it is told to a learner. */
final class Telling {
  private final Draft draft;
  private final Dialog dialog;
  private final Step step;
  private final Place place;
  private final Saying saying = new Saying();

  Telling(Draft draft, Dialog dialog, Step step, Place place) {
    this.draft = draft;
    this.dialog = dialog;
    this.step = step;
    this.place = place;
  }

  static boolean waits(Exit exit) {
    return switch (exit) {
      case Exit.Ask ignored -> true;
      case Exit.Choice ignored -> true;
      case Exit.Quiz ignored -> true;
      case Exit.Go ignored -> false;
      case Exit.End ignored -> false;
      case Exit.Outcomes ignored -> false;
    };
  }

  /** Says the step's blocks, then asks, ends, or returns where it leads on. */
  @Nullable Target tell(Walk walk) {
    Chain chain = new Chain(draft.scope(dialog));
    for (int i = 0; i < step.blocks().size(); i++) {
      block(walk, chain.in(draft.scope(dialog)), step.blocks().get(i), i);
    }
    Chain ways = new Chain(draft.scope(dialog));
    for (Exit.Way way : step.ways()) {
      if (ways.passes(way.guard(), true)) {
        send(0, List.of(), List.of());
        return way.target();
      }
    }
    return leave(walk);
  }

  private void block(Walk walk, Chain chain, Block block, int index) {
    boolean passes = chain.passes(block.guard(), there(block));
    if (!passes) {
      return;
    }
    switch (block) {
      case Block.Say say -> say(say, index);
      case Block.Show show -> {
        Text alt = show.alt().of(place.language());
        String words = alt == null ? "" : compose(alt).done().text();
        saying.show(show.media(), words, index);
      }
      case Block.Set set -> draft.apply(dialog, set.effect());
      case Block.After after -> new Openers(draft).set(after, place.at());
      case Block.Do act -> {
        Action.Done done = walk.act(act.action(), dialog);
        if (done != null) {
          done.says().forEach(saying::add);
        }
      }
      case Block.Break ignored -> saying.cut();
    }
  }

  /** Whether the translation has this block, and the promise that it prints is still held. */
  private boolean there(Block block) {
    return switch (block) {
      case Block.Say say -> {
        Text text = say.words().of(place.language());
        yield text != null && !lacksPromise(text);
      }
      case Block.Show show -> show.alt().of(place.language()) != null;
      case Block.Set ignored -> true;
      case Block.After ignored -> true;
      case Block.Do ignored -> true;
      case Block.Break ignored -> true;
    };
  }

  private boolean lacksPromise(Text text) {
    return text.pieces().stream()
        .anyMatch(
            piece ->
                piece instanceof Text.Print print
                    && dialog.vars().get(print.name()) instanceof Var.Promise
                    && draft.scope(dialog).value(print.name()) == null);
  }

  private void say(Block.Say say, int index) {
    Text text = say.words().of(place.language());
    if (text != null) {
      saying.say(compose(text), index);
    }
  }

  private Composer compose(Text text) {
    return Composer.of(draft.course, place.language(), draft.scope(dialog)).add(text);
  }

  private @Nullable Target leave(Walk walk) {
    switch (step.exit()) {
      case Exit.Go go -> {
        send(0, List.of(), List.of());
        return go.target();
      }
      case Exit.End ignored -> {
        send(0, List.of(), List.of());
        walk.end();
        return null;
      }
      case Exit.Outcomes outcomes -> {
        send(0, List.of(), List.of());
        Action.Done done = walk.act(outcomes.action(), dialog);
        if (done == null) {
          walk.wait(place);
          return null;
        }
        if (!done.says().isEmpty()) {
          walk.say(done.says(), 0, List.of());
        }
        Target way = done.outcome() == null ? null : outcomes.ways().get(done.outcome());
        if (way == null) {
          walk.end();
        }
        return way;
      }
      case Exit.Ask ignored -> ask(null, List.of());
      case Exit.Choice ignored -> ask(null, List.of());
      case Exit.Quiz ignored -> ask(null, List.of());
    }
    return null;
  }

  /** Shows the question that is open once more: its last message, from the present state. */
  void again(Offer before, List<Option> added) {
    fill(before);
    if (saying.bubbles().isEmpty()) {
      before.blocks().forEach(this::showAgain);
    }
    ask(before, added);
  }

  private void fill(Offer before) {
    for (int index : before.blocks()) {
      if (index < step.blocks().size()
          && step.blocks().get(index) instanceof Block.Say say
          && there(say)) {
        say(say, index);
      }
    }
  }

  private void showAgain(int index) {
    if (index < step.blocks().size() && step.blocks().get(index) instanceof Block.Show show) {
      Text alt = show.alt().of(place.language());
      saying.show(show.media(), alt == null ? "" : compose(alt).done().text(), index);
    }
  }

  /** What the question's message says, for an edit that takes its buttons away. */
  Rendered words(Offer offer) {
    fill(offer);
    addAnswers(offer.options());
    List<Rendered> parts = last().split(Limits.MESSAGE);
    return parts.getLast();
  }

  private Rendered last() {
    List<Saying.Bubble> bubbles = saying.bubbles();
    return bubbles.isEmpty() ? Rendered.of("") : bubbles.getLast().body();
  }

  private void addAnswers(List<Option> options) {
    if (step.exit() instanceof Exit.Quiz) {
      saying.add(Options.printed(draft, place, dialog, step.exit(), options));
    }
  }

  private void ask(@Nullable Offer before, List<Option> added) {
    long id = before == null ? ++draft.offers : before.id();
    List<Integer> blocks = before == null ? saying.lastBlocks() : before.blocks();
    List<Option> ways = Options.waysOut(draft, place, dialog, step);
    addAnswers(ways);
    List<String> days = before == null ? chosenDays() : before.draft();
    List<Sending.Key> keys = new ArrayList<>(pickers(days));
    keys.addAll(Options.keys(ways));
    List<Option> extra = new ArrayList<>(added);
    if (keys.isEmpty() && step.exit() instanceof Exit.Choice && extra.isEmpty()) {
      extra.add(Options.menu(draft));
    }
    List<Option> options = new ArrayList<>(ways);
    for (Saying.Bubble bubble : saying.bubbles()) {
      for (Sending.Key key : Saying.terms(bubble)) {
        options.add(new Option(key.key(), key.label(), new Option.Term(term(bubble, key))));
      }
    }
    options.addAll(extra);
    draft.replaceTop(
        new Place(
            place.at(), place.language(), new Offer(id, options, blocks, days, draft.now, false)));
    send(id, keys, Options.keys(extra));
  }

  private static String term(Saying.Bubble bubble, Sending.Key key) {
    return bubble.terms.keySet().stream()
        .filter(id -> Options.termKey(id).equals(key.key()))
        .findFirst()
        .orElse("");
  }

  private List<Sending.Key> pickers(List<String> days) {
    return step.exit() instanceof Exit.Ask ask && ask.name() != null
        ? Pickers.keys(
            draft.course, place.language(), draft.scope(dialog).declared(ask.name()), days)
        : List.of();
  }

  private List<String> chosenDays() {
    if (!(step.exit() instanceof Exit.Ask ask)
        || ask.name() == null
        || !(draft.scope(dialog).declared(ask.name()) instanceof Var.Days)) {
      return List.of();
    }
    return draft.scope(dialog).value(ask.name()) instanceof Value.Word word
        ? List.of(word.word().split(" "))
        : draft.course.defaults().days();
  }

  private void send(long offer, List<Sending.Key> keys, List<Sending.Key> added) {
    draft.sendings.addAll(saying.messages(offer, keys, added, draft.discreet()));
  }
}
