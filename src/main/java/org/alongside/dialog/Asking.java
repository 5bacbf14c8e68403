package org.alongside.dialog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The question of one step: its message, its buttons, and the offer that they make. */
final class Asking {
  private final Draft draft;
  private final Dialog dialog;
  private final Step step;
  private final Place place;
  private final Wording wording;

  Asking(Draft draft, Dialog dialog, Step step, Place place) {
    this.draft = draft;
    this.dialog = dialog;
    this.step = step;
    this.place = place;
    this.wording = new Wording(draft, dialog, step, place.language());
  }

  static Asking of(Draft draft, Question question) {
    return new Asking(draft, question.dialog(), question.step(), question.place());
  }

  /** Asks for the first time, below what the step said. */
  void first(Saying said) {
    List<String> days = var() instanceof Var.Days ? daysSoFar() : List.of();
    if (said.bubbles().isEmpty()) {
      sayAll(said);
    }
    Offer offer =
        new Offer(
            ++draft.offers, List.of(), said.lastBlocks(), days, step.shape(), draft.now, false);
    ask(said, offer, List.of());
  }

  /** Asks once more: the last message, from the present state. */
  void again(Offer before, List<Option> added) {
    ask(saidAgain(before), before, added);
  }

  private void ask(Saying saying, Offer before, List<Option> added) {
    List<Option> ways = Options.waysOut(draft, place, dialog, step);
    List<Sending.Key> pickers = pickers(before.draft());
    addAnswers(saying, ways);
    List<Option> options = new ArrayList<>(ways);
    options.addAll(terms(saying, before));
    options.addAll(added);
    Offer offer =
        new Offer(
            before.id(),
            options,
            before.blocks(),
            before.draft(),
            before.shape(),
            draft.now,
            false);
    draft.replaceTop(new Place(place.at(), place.language(), offer));
    draft.sendings.addAll(
        saying.messages(offer.id(), keys(pickers, ways), added, draft.discreet()));
  }

  /** The terms of these messages, and those of earlier ones that are still on her screen. */
  private static List<Option> terms(Saying saying, Offer before) {
    List<Option> terms = new ArrayList<>();
    saying.bubbles().forEach(bubble -> terms.addAll(Saying.terms(bubble)));
    before.options().stream()
        .filter(old -> old.does() instanceof Option.Term)
        .filter(old -> terms.stream().noneMatch(term -> term.key().equals(old.key())))
        .forEach(terms::add);
    return terms;
  }

  /** Shows a half-made choice in its message. */
  void edit(Offer offer, long message) {
    draft.replaceTop(new Place(place.at(), place.language(), offer));
    List<Option> ways = new ArrayList<>();
    List<Option> extra = new ArrayList<>();
    for (Option option : offer.options()) {
      switch (option.does()) {
        case Option.Go ignored -> ways.add(option);
        case Option.Answer ignored -> ways.add(option);
        case Option.Skip ignored -> extra.add(option);
        case Option.Menu ignored -> extra.add(option);
        case Option.Term ignored -> {}
      }
    }
    Saying saying = saidAgain(offer);
    boolean caption = pictured(saying, offer);
    List<Sending> shown =
        saying.messages(offer.id(), keys(pickers(offer.draft()), ways), extra, draft.discreet());
    if (shown.getLast() instanceof Sending.Message last) {
      draft.sendings.add(new Sending.Edit(message, last.body(), caption, offer.id(), last.rows()));
    }
  }

  /** Shows the question as answered: its words, the choice below if there is room, no buttons. */
  void mark(Offer offer, String label, long message) {
    Saying saying = saidAgain(offer);
    addAnswers(saying, offer.options());
    boolean caption = pictured(saying, offer);
    Rendered words = saying.last().split(Limits.MESSAGE).getLast();
    List<Rendered> body = new ArrayList<>(List.of(words));
    body.addAll(Phrases.chosen(draft.course, place.language(), label));
    Rendered marked = Rendered.join(body);
    boolean fits = marked.text().length() <= (caption ? Limits.CAPTION : Limits.MESSAGE);
    long shown = message == 0 ? offer.id() : 0;
    draft.sendings.add(new Sending.Edit(message, fits ? marked : words, caption, shown, List.of()));
  }

  /**
   * The blocks of the question's message, without its picture where there is a text. Where an edit
   * put other blocks in their places, the last message that would be said now.
   */
  private Saying saidAgain(Offer before) {
    Saying saying = new Saying();
    if (before.shape() != step.shape()) {
      sayAll(saying);
      return saying.onlyLast();
    }
    before.blocks().forEach(index -> wording.say(saying, index));
    if (saying.bubbles().isEmpty()) {
      before.blocks().forEach(index -> wording.show(saying, index));
    }
    if (saying.bubbles().isEmpty()) {
      sayAll(saying);
    }
    return saying;
  }

  /** An edit may leave nothing of what was shown: then all that holds now is said. */
  private void sayAll(Saying saying) {
    Chain chain = new Chain(draft.scope(dialog));
    for (int i = 0; i < step.blocks().size(); i++) {
      Block block = step.blocks().get(i);
      if (chain.passes(block.guard(), wording.has(block))) {
        if (block instanceof Block.Break || block instanceof Block.Show) {
          saying.cut();
        }
        wording.say(saying, i);
      }
    }
  }

  private void addAnswers(Saying saying, List<Option> options) {
    if (step.exit() instanceof Exit.Quiz) {
      saying.add(Options.printed(draft, place, dialog, step.exit(), options));
    }
  }

  /** Whether the first showing of this was the caption of a picture. */
  private boolean pictured(Saying saying, Offer offer) {
    return saying.last().text().length() <= Limits.CAPTION
        && offer.blocks().stream()
            .anyMatch(
                index ->
                    index < step.blocks().size()
                        && step.blocks().get(index) instanceof Block.Show show
                        && show.media().kind() == Media.Kind.PHOTO);
  }

  private static List<Sending.Key> keys(List<Sending.Key> pickers, List<Option> ways) {
    List<Sending.Key> keys = new ArrayList<>(pickers);
    keys.addAll(Options.keys(ways));
    return keys;
  }

  private List<Sending.Key> pickers(List<String> days) {
    return Pickers.keys(draft.course, place.language(), var(), days, draft.passed);
  }

  private @Nullable Var var() {
    return step.exit() instanceof Exit.Ask ask && ask.name() != null
        ? draft.scope(dialog).declared(ask.name())
        : null;
  }

  private List<String> daysSoFar() {
    return step.exit() instanceof Exit.Ask ask
            && ask.name() != null
            && draft.scope(dialog).value(ask.name()) instanceof Value.Word word
        ? List.of(word.word().split(" "))
        : draft.course.defaults().days();
  }
}
