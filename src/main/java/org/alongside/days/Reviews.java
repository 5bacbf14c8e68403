package org.alongside.days;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.alongside.dialog.Limits;
import org.alongside.dialog.Target;
import org.jspecify.annotations.Nullable;

/**
 * The questions that one learner has met, and when each is asked again: an immutable value of
 * {@value CardState#BYTES} bytes a question. A question comes when she would still know it with a
 * probability of {@link #RETENTION}; no day is planned with more than {@link Limits#REVIEWS}. Days
 * are hers: the caller knows her zone. Nothing here depends on chance.
 */
public final class Reviews {
  public static final double RETENTION = 0.90;

  /** Of somebody who has met no question. */
  public static final Reviews NONE = of(new byte[0]);

  /** The longest due goes before the least known: else three that are never known hide the rest. */
  private static final Comparator<CardState> URGENCY =
      Comparator.comparing(CardState::missed, Comparator.reverseOrder())
          .thenComparingInt(CardState::due);

  private final CardStates states;

  private Reviews(CardStates states) {
    this.states = states;
  }

  /** What {@link #bytes()} gave; refuses anything else. */
  public static Reviews of(byte[] bytes) {
    return new Reviews(CardStates.of(bytes));
  }

  public byte[] bytes() {
    return states.bytes();
  }

  /** How many questions she has met. */
  public int size() {
    return states.size();
  }

  /** What is kept of a question, or null when she has not met it. */
  public @Nullable CardState state(Target card) {
    return states.get(CardState.key(card));
  }

  /**
   * What is kept of one question, in plain words.
   *
   * @param card null for one that the course does not have any more
   * @param last the day of the last answer, or of the lesson while it was not asked yet
   * @param due the day from which it may be asked
   * @param stability days after which she still knows it with a probability of 0.9
   * @param difficulty from 1 to 10
   * @param lapses how often it was answered wrong, 3 standing for more too
   * @param asked whether she was asked yet
   * @param missed whether it is about safety and the last answer was wrong
   */
  public record Known(
      @Nullable Target card,
      LocalDate last,
      LocalDate due,
      double stability,
      double difficulty,
      int lapses,
      boolean asked,
      boolean missed) {}

  /** What is kept of each question of this learner. */
  public List<Known> known(Deck deck) {
    return states.all().stream().map(state -> known(state, deck)).toList();
  }

  private static Known known(CardState state, Deck deck) {
    int key = deck.now(state.key());
    return new Known(
        deck.has(key) ? deck.card(key).target() : null,
        CardState.FIRST.plusDays(state.last()),
        CardState.FIRST.plusDays(state.due()),
        state.memory().stability(),
        state.memory().difficulty(),
        state.lapses(),
        !state.fresh(),
        state.missed());
  }

  /** How many questions are planned for exactly this day. */
  public int planned(LocalDate date) {
    int day = CardState.day(date);
    return (int) states.days().filter(due -> due == day).count();
  }

  /** The earliest day on which a question is due, which may have passed; null without any. */
  public @Nullable LocalDate next() {
    OptionalInt first = states.days().min();
    return first.isEmpty() ? null : CardState.FIRST.plusDays(first.getAsInt());
  }

  /**
   * With the questions of a lesson that she has just finished. It counts as a first right answer,
   * after which FSRS asks in two days; questions that she knows already stay as they are.
   */
  public Reviews learned(Collection<Target> cards, LocalDate date) {
    Recall memory = Recall.first(Recall.Rating.GOOD);
    int day = CardState.day(date);
    CardStates more = states;
    for (Target card : cards) {
      int key = CardState.key(card);
      if (more.get(key) == null) {
        int due = Levelling.day(memory.interval(RETENTION), day, more.daysWithout(key));
        more = more.with(new CardState(key, day, due, memory, 0, true, false));
      }
    }
    return new Reviews(more);
  }

  /**
   * After an answer, whoever asked.
   *
   * @param safety whether a wrong answer brings the question back on the next day, before others
   */
  public Reviews answered(Target card, boolean right, boolean safety, LocalDate date) {
    int key = CardState.key(card);
    int day = CardState.day(date);
    CardState was = states.get(key);
    Recall.Rating rating = right ? Recall.Rating.GOOD : Recall.Rating.AGAIN;
    Recall memory =
        was == null ? Recall.first(rating) : was.memory().next(rating, day - was.last());
    int lapses = (was == null ? 0 : was.lapses()) + (right ? 0 : 1);
    if (safety && !right) {
      int due = Levelling.after(day, missedWithout(key));
      return with(new CardState(key, day, due, memory, lapses, false, true)).relieved(due);
    }
    int due = Levelling.day(memory.interval(RETENTION), day, states.daysWithout(key));
    return with(new CardState(key, day, due, memory, lapses, false, false));
  }

  private Reviews with(CardState state) {
    return new Reviews(states.with(state));
  }

  /** The days of what was missed: only they can keep something missed from a day. */
  private int[] missedWithout(int key) {
    return states.all().stream()
        .filter(state -> state.missed() && state.key() != key)
        .mapToInt(CardState::due)
        .toArray();
  }

  /** With one question less on a day that has become too full: the one that can best wait. */
  private Reviews relieved(int day) {
    List<CardState> all = states.all().stream().filter(state -> state.due() == day).toList();
    if (all.size() <= Limits.REVIEWS) {
      return this;
    }
    return all.stream()
        .filter(state -> !state.missed())
        .max(Comparator.comparingDouble(state -> state.retrievability(day)))
        .map(state -> with(state.due(Levelling.after(day, states.daysWithout(state.key())))))
        .orElse(this);
  }

  /** The questions to ask on a day on which none has been asked yet. */
  public List<Target> due(LocalDate date, Deck deck) {
    return due(date, deck, null);
  }

  /**
   * The questions to ask on a day: as many as it still has room for, what was missed first, then
   * what is due the longest, then what she would know least. What is not asked stays due, and never
   * makes more of a day.
   *
   * @param deck those that can be asked in her language
   * @param last the question just answered: the next is of another module if there is one
   */
  public List<Target> due(LocalDate date, Deck deck, @Nullable Target last) {
    int day = CardState.day(date);
    List<CardState> due = new ArrayList<>();
    for (int key : deck.keys()) {
      CardState state = states.due(key, day);
      if (state != null) {
        due.add(state);
      }
    }
    due.sort(URGENCY.thenComparingDouble(state -> state.retrievability(day)));
    return Interleaving.of(
        due.stream().map(state -> waiting(state, deck)).toList(),
        Math.max(0, Limits.REVIEWS - states.answered(day)),
        last == null ? null : deck.module(last));
  }

  private static Interleaving.Waiting waiting(CardState state, Deck deck) {
    Deck.Card card = deck.card(state.key());
    return new Interleaving.Waiting(card.target(), card.module(), state.missed());
  }

  /** Without these questions. */
  public Reviews without(Collection<Target> cards) {
    Set<Integer> keys = cards.stream().map(CardState::key).collect(Collectors.toSet());
    return new Reviews(states.keeping(key -> !keys.contains(key)));
  }

  /** With other keys. Where two become one, what was answered last holds. */
  public Reviews renamed(IntUnaryOperator now) {
    return new Reviews(states.renamed(now));
  }

  /**
   * With the questions of a course only, under the names that it has for them now.
   *
   * @param deck the whole of it, whatever her language
   */
  public Reviews following(Deck deck) {
    return new Reviews(states.renamed(deck::now).keeping(deck::has));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Reviews that && states.equals(that.states);
  }

  @Override
  public int hashCode() {
    return states.hashCode();
  }

  @Override
  public String toString() {
    return size() + " reviews";
  }
}
