package org.alongside.dialog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step as it is told to a learner. */
final class Telling {
  private final Draft draft;
  private final Walk walk;
  private final Acting acting;
  private final Dialog dialog;
  private final Step step;
  private final Place place;
  private final Wording wording;
  private final Saying saying = new Saying();

  Telling(Draft draft, Walk walk, Acting acting, Dialog dialog, Step step, Place place) {
    this.draft = draft;
    this.walk = walk;
    this.acting = acting;
    this.dialog = dialog;
    this.step = step;
    this.place = place;
    this.wording = new Wording(draft, dialog, step, place.language());
  }

  /** Says the step's blocks, then asks, ends, or returns where it leads on. */
  @Nullable Target tell() {
    speak();
    Chain chain = new Chain(draft.scope(dialog));
    for (int i = 0; i < step.blocks().size(); i++) {
      Block block = step.blocks().get(i);
      if (chain.in(draft.scope(dialog)).passes(block.guard(), wording.has(block))) {
        block(block, i);
      }
    }
    Chain ways = new Chain(draft.scope(dialog));
    for (Exit.Way way : step.ways()) {
      if (ways.passes(way.guard(), true)) {
        send();
        return way.target();
      }
    }
    return leave();
  }

  /** The spoken form comes first: it is heard while she reads, and the buttons stand below. */
  private void speak() {
    Media voice = draft.listens() ? step.spoken().get(place.language()) : null;
    if (voice != null) {
      draft.sendings.add(Saying.spoken(voice, draft.discreet()));
    }
  }

  private void block(Block block, int index) {
    switch (block) {
      case Block.Say ignored -> wording.say(saying, index);
      case Block.Show ignored -> wording.show(saying, index);
      case Block.Set set -> draft.apply(dialog, set.effect());
      case Block.After after -> new Openers(draft).set(after, place.at());
      case Block.Do act -> {
        Action.Done done = acting.act(act.action(), dialog);
        if (done != null) {
          done.says().forEach(saying::add);
        }
      }
      case Block.Break ignored -> saying.cut();
    }
  }

  private @Nullable Target leave() {
    return switch (step.exit()) {
      case Exit.Go go -> {
        send();
        yield go.target();
      }
      case Exit.End ignored -> {
        send();
        walk.end();
        yield null;
      }
      case Exit.Outcomes outcomes -> {
        send();
        yield act(outcomes);
      }
      case Exit.Ask ignored -> ask();
      case Exit.Choice ignored -> ask();
      case Exit.Quiz ignored -> ask();
    };
  }

  private @Nullable Target ask() {
    new Asking(draft, dialog, step, place).first(saying);
    return null;
  }

  private @Nullable Target act(Exit.Outcomes outcomes) {
    Action.Done done = acting.act(outcomes.action(), dialog);
    if (done == null) {
      acting.wait(place);
      return null;
    }
    if (!done.says().isEmpty()) {
      walk.say(done.says(), 0, List.of());
    }
    Target way = done.outcome() == null ? null : outcomes.ways().get(done.outcome());
    if (way == null) {
      walk.end();
    } else if (!done.cards().isEmpty()) {
      draft.replaceTop(new Place(way, place.language(), null));
      walk.cards(done.cards());
      return null;
    }
    return way;
  }

  private void send() {
    draft.sendings.addAll(saying.messages(0, List.of(), List.of(), draft.discreet()));
  }
}
