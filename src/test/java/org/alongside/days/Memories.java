package org.alongside.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.alongside.dialog.Limits;
import org.alongside.dialog.Target;

/** A random learner who takes lessons, stays away, and answers when she is asked or by herself. */
final class Memories {
  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final int MONTH = 30;

  /** Right answers in a row that make a question rarer than monthly, by how often it lapsed. */
  private static final int[] ENOUGH = {4, 10, 16, 16};

  private final long seed;
  private final SplittableRandom chance;
  private final Deck deck;
  private final List<List<Target>> lessons = new ArrayList<>();
  private final Map<Target, String> modules = new HashMap<>();
  private final double knows;
  private final double opens;

  /** Whether the day's questions are chosen once, or anew after each answer. */
  private final boolean planned;

  private final Set<Target> met = new HashSet<>();
  private final Set<Target> missed = new HashSet<>();
  private final Map<Target, Integer> right = new HashMap<>();
  private Reviews reviews = Reviews.NONE;
  private LocalDate today = START;
  private int awayFor;

  Memories(long seed) {
    this.seed = seed;
    chance = new SplittableRandom(seed);
    deck = course();
    knows = chance.nextDouble(0.2, 1);
    opens = chance.nextDouble(0.1, 1);
    planned = chance.nextBoolean();
  }

  private Deck course() {
    List<Deck.Card> cards = new ArrayList<>();
    int size = chance.nextInt(1, 12);
    for (int page = 0; page < size * 4; page++) {
      List<Target> lesson = new ArrayList<>();
      for (int step = chance.nextInt(1, 6); step > 0; step--) {
        Target card = new Target("questions/p" + page, "s" + step);
        String module = "m" + page / 4;
        lesson.add(card);
        modules.put(card, module);
        cards.add(new Deck.Card(card, module, chance.nextInt(6) == 0, Set.of("en")));
      }
      lessons.add(lesson);
    }
    return Deck.of(cards);
  }

  void lives(int days) {
    for (int i = 0; i < days; i++, today = today.plusDays(1)) {
      if (awayFor-- > 0) {
        continue;
      }
      awayFor = chance.nextInt(60) == 0 ? chance.nextInt(90) : 0;
      if (chance.nextDouble() < opens) {
        sitting();
        learns();
        practises();
        if (chance.nextInt(10) == 0) {
          planned();
        }
      }
    }
  }

  private void sitting() {
    List<Target> due = new ArrayList<>(met.stream().filter(this::isDue).toList());
    List<Target> hand = reviews.due(today, deck);
    laws(hand, due);
    int asked = 0;
    while (!hand.isEmpty() && chance.nextInt(20) != 0) {
      Target next = hand.getFirst();
      answers(next);
      asked++;
      due.remove(next);
      hand = planned ? hand.subList(1, hand.size()) : reviews.due(today, deck, next);
      if (!hand.isEmpty() && !planned) {
        another(next, hand.getFirst(), due);
      }
    }
    assertThat(asked).as(this::story).isLessThanOrEqualTo(Limits.REVIEWS);
  }

  /** One question after the other is of another module if any is due. */
  private void another(Target last, Target next, List<Target> due) {
    if (missed.isEmpty()
        && due.stream().anyMatch(card -> !Objects.equals(modules.get(card), modules.get(last)))) {
      assertThat(modules.get(next)).as(this::story).isNotEqualTo(modules.get(last));
    }
  }

  private void laws(List<Target> hand, List<Target> due) {
    assertThat(hand).as(this::story).hasSize(Math.min(Limits.REVIEWS, due.size()));
    assertThat(due).as(this::story).containsAll(hand).containsAll(missed);
    int first = Math.min(Limits.REVIEWS, missed.size());
    assertThat(missed).as(this::story).containsAll(hand.subList(0, first));
    if (missed.isEmpty() && !due.isEmpty()) {
      int oldest = due.stream().mapToInt(card -> state(card).due()).min().getAsInt();
      assertThat(hand).as(this::story).anyMatch(card -> state(card).due() == oldest);
    }
    if (missed.isEmpty() || missed.size() >= Limits.REVIEWS) {
      interleaved(hand, missed.isEmpty() ? due : missed);
    }
  }

  private void interleaved(List<Target> hand, Collection<Target> from) {
    if (from.stream().map(modules::get).distinct().count() > 1) {
      for (int i = 1; i < hand.size(); i++) {
        assertThat(modules.get(hand.get(i)))
            .as(this::story)
            .isNotEqualTo(modules.get(hand.get(i - 1)));
      }
    }
  }

  private boolean isDue(Target card) {
    return missed.contains(card) || isPlanned(card);
  }

  private boolean isPlanned(Target card) {
    return state(card).due() <= CardState.day(today);
  }

  private void answers(Target card) {
    boolean is = chance.nextDouble() < knows;
    boolean whenDue = met.contains(card) && isPlanned(card);
    reviews = reviews.answered(card, is, deck.safety(card), today);
    met.add(card);
    CardState state = state(card);
    assertThat(reviews.planned(START.plusDays(state.due() - CardState.day(START))))
        .as(this::story)
        .isBetween(1, Limits.REVIEWS);
    if (is) {
      missed.remove(card);
      right.merge(card, whenDue ? 1 : 0, Integer::sum);
    } else {
      right.remove(card);
      if (deck.safety(card)) {
        missed.add(card);
      }
    }
    if (right.getOrDefault(card, 0) >= ENOUGH[state.lapses()]) {
      assertThat(state.due() - state.last()).as(this::story).isGreaterThan(MONTH);
    }
  }

  private CardState state(Target card) {
    return Objects.requireNonNull(reviews.state(card));
  }

  private void learns() {
    if (!lessons.isEmpty() && chance.nextInt(2) == 0) {
      List<Target> lesson = lessons.removeFirst();
      reviews = reviews.learned(lesson, today);
      met.addAll(lesson);
    }
  }

  /** Opens a page of questions by herself, whether she has met them or not. */
  private void practises() {
    if (chance.nextInt(30) == 0) {
      List<Deck.Card> all = deck.cards();
      for (int i = chance.nextInt(1, 6); i > 0; i--) {
        answers(all.get(chance.nextInt(all.size())).target());
      }
    }
  }

  private void planned() {
    Map<Integer, Integer> load = new HashMap<>();
    for (Target card : met) {
      load.merge(state(card).due(), 1, Integer::sum);
    }
    assertThat(load.values()).as(this::story).allMatch(count -> count <= Limits.REVIEWS);
    assertThat(reviews.size()).as(this::story).isEqualTo(met.size());
    assertThat(Reviews.of(reviews.bytes())).as(this::story).isEqualTo(reviews);
  }

  private String story() {
    return "seed " + seed + ", " + today;
  }
}
