package org.alongside.days;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One learner's states of questions, packed one after another by ascending key, so that equal
 * states are equal bytes. Immutable.
 */
final class CardStates {
  private final ByteBuffer packed;
  private final int size;

  private CardStates(byte[] bytes) {
    packed = ByteBuffer.wrap(bytes);
    size = bytes.length / CardState.BYTES;
  }

  /** What {@link #bytes()} gave; refuses anything else. */
  static CardStates of(byte[] bytes) {
    CardStates states = new CardStates(bytes.clone());
    boolean ordered =
        IntStream.range(1, states.size).allMatch(i -> states.key(i - 1) < states.key(i));
    if (bytes.length % CardState.BYTES != 0 || !ordered) {
      throw new IllegalArgumentException(bytes.length + " bytes that are no reviews");
    }
    return states;
  }

  private static CardStates of(Collection<CardState> ordered) {
    ByteBuffer bytes = ByteBuffer.allocate(ordered.size() * CardState.BYTES);
    int at = 0;
    for (CardState state : ordered) {
      state.pack(bytes, at);
      at += CardState.BYTES;
    }
    return new CardStates(bytes.array());
  }

  byte[] bytes() {
    return packed.array().clone();
  }

  int size() {
    return size;
  }

  /** All of them, by key. */
  List<CardState> all() {
    return IntStream.range(0, size).mapToObj(this::unpack).toList();
  }

  /** The state of the question of this key, or null. */
  @Nullable CardState get(int key) {
    int at = find(key);
    return at < 0 ? null : unpack(at);
  }

  /** The same if it may be asked on this day, else null: most questions are not unpacked. */
  @Nullable CardState due(int key, int day) {
    int at = find(key);
    return at >= 0 && CardState.due(packed, at * CardState.BYTES, day) ? unpack(at) : null;
  }

  /** The day due of each, in no order that means anything. */
  IntStream days() {
    return IntStream.range(0, size).map(this::dayDue);
  }

  /** The day due of each but this. */
  int[] daysWithout(int key) {
    return IntStream.range(0, size).filter(i -> key(i) != key).map(this::dayDue).toArray();
  }

  /** How many were answered on this day. */
  int answered(int day) {
    return (int)
        IntStream.range(0, size)
            .filter(i -> CardState.answered(packed, i * CardState.BYTES, day))
            .count();
  }

  /** With this state in place of the one of its key. */
  CardStates with(CardState state) {
    int found = find(state.key());
    int at = found < 0 ? -1 - found : found;
    int old = found < 0 ? at : at + 1;
    ByteBuffer bytes = ByteBuffer.allocate((size + (found < 0 ? 1 : 0)) * CardState.BYTES);
    bytes.put(0, packed, 0, at * CardState.BYTES);
    state.pack(bytes, at * CardState.BYTES);
    bytes.put(
        (at + 1) * CardState.BYTES, packed, old * CardState.BYTES, (size - old) * CardState.BYTES);
    return new CardStates(bytes.array());
  }

  CardStates keeping(IntPredicate keys) {
    return of(all().stream().filter(state -> keys.test(state.key())).toList());
  }

  /** With other keys. Where two become one, what was answered last holds. */
  CardStates renamed(IntUnaryOperator now) {
    TreeMap<Integer, CardState> byKey = new TreeMap<>();
    for (CardState state : all()) {
      CardState named = state.named(now.applyAsInt(state.key()));
      byKey.merge(named.key(), named, (one, two) -> one.last() > two.last() ? one : two);
    }
    return of(byKey.values());
  }

  private int find(int key) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (key(middle) == key) {
        return middle;
      } else if (key(middle) < key) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1 - low;
  }

  private int key(int at) {
    return packed.getInt(at * CardState.BYTES);
  }

  private int dayDue(int at) {
    return CardState.due(packed, at * CardState.BYTES);
  }

  private CardState unpack(int at) {
    return CardState.unpack(packed, at * CardState.BYTES);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CardStates that && packed.equals(that.packed);
  }

  @Override
  public int hashCode() {
    return packed.hashCode();
  }
}
