package org.alongside.dialog;

import java.util.List;
import java.util.Map;

/** What is said to an input that did not answer; the second time in a row with a way out. */
final class Missing {
  private final Draft draft;
  private final Walk walk;
  private final Doors doors;

  Missing(Draft draft, Walk walk, Doors doors) {
    this.draft = draft;
    this.walk = walk;
    this.doors = doors;
  }

  void missed(String phrase, Map<String, String> arguments) {
    Question question = draft.question();
    if (question == null && doors.gate()) {
      return;
    }
    draft.misses = draft.before.misses() + 1;
    draft.facts.add(new Fact.NotUnderstood());
    if (question != null) {
      walk.phrase(phrase, arguments);
      walk.askAgain(draft.misses < 2 ? List.of() : wayOut(question));
    } else {
      lost(phrase, arguments);
    }
  }

  /** What the page does not offer by the same word. */
  private List<Option> wayOut(Question question) {
    return added(question).stream()
        .filter(
            option ->
                question.offer().options().stream()
                    .filter(shown -> !shown.key().equals(option.key()))
                    .noneMatch(shown -> shown.label().equals(option.label())))
        .toList();
  }

  /** Before she has agreed the menu would only lead back to this question. */
  private List<Option> added(Question question) {
    if (question.ask() != null) {
      String label = Phrases.plain(draft.course, question.place().language(), "button-skip");
      return List.of(new Option(Options.SKIP, label, new Option.Skip()));
    }
    boolean agreed = Vars.ADULT.equals(draft.profile.get(Vars.CONSENT));
    return agreed ? List.of(Options.menu(draft)) : List.of();
  }

  /** No question is open: the button stands for itself. */
  private void lost(String phrase, Map<String, String> arguments) {
    List<Rendered> words = Phrases.say(draft.course, draft.language(), phrase, arguments);
    if (draft.misses < 2) {
      walk.say(words, 0, List.of());
      return;
    }
    List<Option> menu = List.of(Options.menu(draft));
    Offer offer = new Offer(standing(menu), menu, List.of(), List.of(), 0, draft.now, false);
    draft.standing.removeIf(old -> old.id() == offer.id());
    while (draft.standing.size() >= Limits.STANDING) {
      draft.standing.removeFirst();
    }
    draft.standing.add(offer);
    walk.say(words, offer.id(), Options.keys(menu));
  }

  /** The id of a standing offer of just this, or a new one. */
  private long standing(List<Option> options) {
    return draft.standing.stream()
        .filter(offer -> offer.options().equals(options))
        .mapToLong(Offer::id)
        .findFirst()
        .orElseGet(() -> ++draft.offers);
  }
}
