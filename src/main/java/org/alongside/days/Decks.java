package org.alongside.days;

import org.alongside.dialog.Course;
import org.jspecify.annotations.Nullable;

/** The deck of the present course: made once for each reading of the pages. */
final class Decks {
  private volatile @Nullable Made made;

  private record Made(Course course, Deck deck) {}

  @SuppressWarnings("ReferenceEquality") // another reading of the course is another course
  Deck of(Course course) {
    Made present = made;
    if (present == null || present.course != course) {
      present = new Made(course, Deck.of(course));
      made = present;
    }
    return present.deck;
  }
}
