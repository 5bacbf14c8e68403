package org.alongside.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Numbers, texts, times and collections of anything, the same for the same seed. */
class Chance {
  private static final String LETTERS = "abcdefgh-/ {}[]\":\\\n\u0000éїعа😀\u2068";

  final RandomGenerator random;

  Chance(RandomGenerator random) {
    this.random = random;
  }

  final Instant instant() {
    Instant seconds = Instant.ofEpochSecond(random.nextLong(4_000_000_000L));
    return seconds.plusNanos(
        random.nextInt(4) == 0 ? random.nextInt(1_000_000_000) : random.nextInt(1000) * 1_000_000L);
  }

  final LocalDate day() {
    return LocalDate.ofEpochDay(random.nextInt(40_000));
  }

  final long number() {
    return random.nextInt(4) == 0 ? random.nextLong() >> 1 : random.nextInt(5);
  }

  final int small() {
    return random.nextInt(40);
  }

  final String text() {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(6);
    int[] letters = LETTERS.codePoints().toArray();
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.toString();
  }

  final <T> T any(T[] all) {
    return all[random.nextInt(all.length)];
  }

  final <T> @Nullable T maybe(Supplier<T> one) {
    return random.nextBoolean() ? one.get() : null;
  }

  final <T> List<T> list(Supplier<T> one) {
    List<T> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(one.get());
    }
    return list;
  }

  final <T> Map<String, T> map(Supplier<T> one) {
    Map<String, T> map = new HashMap<>();
    list(this::text).forEach(name -> map.put(name, one.get()));
    return map;
  }
}
