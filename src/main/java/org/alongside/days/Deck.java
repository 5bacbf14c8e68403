package org.alongside.days;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.alongside.dialog.Course;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Exit;
import org.alongside.dialog.Step;
import org.alongside.dialog.Target;
import org.jspecify.annotations.Nullable;

/**
 * The questions of a course in its order, by the keys that learners' records hold, with the names
 * that they had before.
 */
public final class Deck {
  /**
   * One question.
   *
   * @param module of the first track that has its page; the page itself where no track has it
   * @param safety whether it comes back until it was answered right
   * @param languages those in which it can be asked
   */
  public record Card(Target target, String module, boolean safety, Set<String> languages) {
    public Card {
      languages = Set.copyOf(languages);
    }
  }

  private final SequencedMap<Integer, Card> cards;
  private final Map<Integer, Integer> renamed;

  private Deck(SequencedMap<Integer, Card> cards, Map<Integer, Integer> renamed) {
    this.cards = Collections.unmodifiableSequencedMap(cards);
    this.renamed = Map.copyOf(renamed);
  }

  /** These questions; of two with one key the later is left out. */
  public static Deck of(List<Card> cards) {
    SequencedMap<Integer, Card> byKey = new LinkedHashMap<>();
    cards.forEach(card -> byKey.putIfAbsent(CardState.key(card.target()), card));
    return new Deck(byKey, Map.of());
  }

  /** All questions of a course: by the order of its tracks, then those of no track. */
  public static Deck of(Course course) {
    Map<String, String> modules = new LinkedHashMap<>();
    for (Course.Track track : course.tracks().values()) {
      track.modules().forEach((id, pages) -> pages.forEach(page -> modules.putIfAbsent(page, id)));
    }
    course.dialogs().values().forEach(dialog -> modules.putIfAbsent(dialog.id(), dialog.id()));
    List<Card> cards = new ArrayList<>();
    modules.forEach((page, module) -> cards.addAll(cards(course.dialogs().get(page), module)));
    return new Deck(of(cards).cards, renamed(course));
  }

  private static List<Card> cards(@Nullable Dialog page, String module) {
    if (page == null || page.kind() != Dialog.Kind.QUESTIONS) {
      return List.of();
    }
    List<Card> cards = new ArrayList<>();
    for (Step step : page.steps().values()) {
      if (step.exit() instanceof Exit.Quiz quiz) {
        Target target = new Target(page.id(), step.id());
        cards.add(new Card(target, module, quiz.safety(), page.languages()));
      }
    }
    return cards;
  }

  private static Map<Integer, Integer> renamed(Course course) {
    Map<Integer, Integer> renamed = new HashMap<>();
    course
        .dialogs()
        .forEach(
            (name, page) -> {
              page.steps().keySet().forEach(step -> put(renamed, name, step, page, step));
              page.moved().forEach((was, step) -> put(renamed, name, was, page, step));
            });
    return renamed;
  }

  private static void put(
      Map<Integer, Integer> renamed, String name, String was, Dialog page, String step) {
    int key = CardState.key(new Target(name, was));
    int now = CardState.key(new Target(page.id(), step));
    if (key != now) {
      renamed.put(key, now);
    }
  }

  /** The part of it that can be asked in a language. For asking only: the rest is not gone. */
  public Deck in(String language) {
    SequencedMap<Integer, Card> some = new LinkedHashMap<>(cards);
    some.values().removeIf(card -> !card.languages().contains(language));
    return new Deck(some, renamed);
  }

  /** Its questions, in the order of the course. */
  public List<Card> cards() {
    return List.copyOf(cards.values());
  }

  /** The questions of one page, in its order. */
  public List<Target> of(String dialog) {
    return cards.values().stream()
        .map(Card::target)
        .filter(target -> target.dialog().equals(dialog))
        .toList();
  }

  /** Whether a question is about safety; false for one that the course does not have. */
  public boolean safety(Target target) {
    Card card = cards.get(CardState.key(target));
    return card != null && card.safety();
  }

  /** The module of a question, null for one that the course does not have. */
  @Nullable String module(Target target) {
    Card card = cards.get(CardState.key(target));
    return card == null ? null : card.module();
  }

  Set<Integer> keys() {
    return cards.sequencedKeySet();
  }

  /** The key that a question of this key has now. */
  int now(int key) {
    return cards.containsKey(key) ? key : renamed.getOrDefault(key, key);
  }

  boolean has(int key) {
    return cards.containsKey(key);
  }

  /** The question of one of its keys. */
  Card card(int key) {
    return Objects.requireNonNull(cards.get(key));
  }
}
