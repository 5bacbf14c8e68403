package org.alongside.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.dialog.Course;
import org.alongside.dialog.Courses;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Target;
import org.junit.jupiter.api.Test;

/** The questions of a course. */
class DeckTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private static final Course SHIPPED = Courses.load(Path.of("dialogs"), Courses.actions());

  private static final String CARD =
      """

      ## %s

      Is it one?

      `quiz%s`

      - [x] Yes
      - [ ] No
      """;

  private static Course course(String name, String front, String... steps) {
    StringBuilder page = new StringBuilder("---\nkind: questions\nsources: [A book, 2024]\n");
    page.append(front).append("---\n\n# Cards\n");
    for (String step : steps) {
      boolean safety = step.startsWith("!");
      page.append(CARD.formatted(safety ? step.substring(1) : step, safety ? " safety" : ""));
    }
    return Courses.of(
        Map.of("en/questions/%s.md".formatted(name), page.toString()), Courses.actions());
  }

  private static Target card(String page, String step) {
    return new Target("questions/" + page, step);
  }

  /** A page learned, and one of its questions answered. */
  private static Reviews lived(Deck deck, String page, String step) {
    return Reviews.NONE
        .learned(deck.of("questions/" + page), DAY)
        .answered(card(page, step), true, false, DAY.plusDays(3));
  }

  /** Keys are four bytes: that no two questions share one is seen here, not by learners. */
  @Test
  void everyQuestionOfTheCourseHasItsOwnKey() {
    Set<Target> all =
        SHIPPED.dialogs().values().stream()
            .filter(dialog -> dialog.kind() == Dialog.Kind.QUESTIONS)
            .flatMap(page -> page.steps().keySet().stream().map(s -> new Target(page.id(), s)))
            .collect(Collectors.toSet());
    assertThat(all).hasSizeGreaterThan(100);
    assertThat(Deck.of(SHIPPED).cards().stream().map(Deck.Card::target))
        .containsExactlyInAnyOrderElementsOf(all);
    assertThat(all.stream().map(CardState::key).distinct()).hasSameSizeAs(all);
  }

  @Test
  void aQuestionIsInTheModuleOfItsPage() {
    Deck deck = Deck.of(SHIPPED);
    assertThat(deck.cards().getFirst().module()).isEqualTo("why-it-concerns-me");
    assertThat(deck.cards().getFirst().target().dialog()).isEqualTo("questions/not-a-tug-of-war");
    assertThat(deck.cards().stream().map(Deck.Card::module).distinct())
        .containsAll(SHIPPED.tracks().firstEntry().getValue().modules().keySet());
  }

  @Test
  void aPageSaysWhichQuestionsAreAboutSafety() {
    Deck deck = Deck.of(course("one", "", "first", "!second"));
    assertThat(deck.of("questions/one"))
        .containsExactly(card("one", "first"), card("one", "second"));
    assertThat(deck.safety(card("one", "first"))).isFalse();
    assertThat(deck.safety(card("one", "second"))).isTrue();
    assertThat(deck.safety(card("one", "third"))).isFalse();
  }

  @Test
  void aPageThatALanguageDoesNotHaveIsNotAskedInIt() {
    Deck deck = Deck.of(course("one", "", "first"));
    assertThat(deck.in("en").cards()).hasSize(1);
    assertThat(deck.in("uk").cards()).isEmpty();
    Reviews known = Reviews.NONE.learned(deck.of("questions/one"), DAY);
    assertThat(known.due(DAY.plusDays(9), deck.in("en"))).hasSize(1);
    assertThat(known.due(DAY.plusDays(9), deck.in("uk"))).isEmpty();
  }

  @Test
  void aStepThatWasRenamedKeepsItsReviews() {
    Deck before = Deck.of(course("one", "", "first", "second"));
    Deck after = Deck.of(course("one", "moved: {first: primary}\n", "primary", "second"));
    assertThat(lived(before, "one", "first").following(after))
        .isEqualTo(lived(after, "one", "primary"));
  }

  @Test
  void aPageThatWasRenamedKeepsItsReviews() {
    Deck before = Deck.of(course("one", "", "first", "second"));
    Deck after = Deck.of(course("two", "was: [questions/one]\n", "first", "second"));
    assertThat(lived(before, "one", "first").following(after))
        .isEqualTo(lived(after, "two", "first"));
  }

  @Test
  void aQuestionThatLeftTheCourseIsDropped() {
    Deck before = Deck.of(course("one", "", "first", "second"));
    Deck after = Deck.of(course("one", "", "second"));
    Reviews known = lived(before, "one", "first").following(after);
    assertThat(known.state(card("one", "first"))).isNull();
    assertThat(known).isEqualTo(Reviews.NONE.learned(after.of("questions/one"), DAY));
  }

  @Test
  void twoQuestionsThatBecameOneGoOnWithTheLastAnswer() {
    Deck before = Deck.of(course("one", "", "first", "second"));
    Deck after = Deck.of(course("one", "moved: {first: second}\n", "second"));
    assertThat(lived(before, "one", "first").following(after))
        .isEqualTo(lived(after, "one", "second"));
    assertThat(lived(before, "one", "second").following(after))
        .isEqualTo(lived(after, "one", "second"));
  }
}
