package org.alongside.store;

import static org.alongside.store.Turning.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.alongside.dialog.Input;
import org.alongside.turn.DeadLetters.Letter;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedisDeadLettersTest {
  private final Keys keys = TestRedis.keys();
  private final Store store = TestRedis.store(keys);

  @AfterEach
  void close() {
    store.close();
  }

  private static Letter letter(String id, String who, int second, Input input) {
    return new Letter(id, who, 4711, "pressed", NOW.plusSeconds(second), "too deep", input);
  }

  @Test
  void theOldestComesFirstAndIsRemovedOnce() {
    Letter second = letter("tg:2", "anna", 2, new Input.Pressed(3, "ab", 9));
    Letter first = letter("tg:1", "bea", 1, new Input.Left());
    Letter shapeless = letter("tg:3", null, 3, null);
    List.of(second, first, shapeless).forEach(store.deadLetters()::put);
    assertThat(store.deadLetters().list()).containsExactly(first, second, shapeless);
    assertThat(store.deadLetters().remove(second)).isTrue();
    assertThat(store.deadLetters().remove(second)).isFalse();
    assertThat(store.deadLetters().list()).containsExactly(first, shapeless);
  }

  @ParameterizedTest
  @CsvSource({"said", "sent"})
  void wordsOfALearnerAreNeverKept(String kind) {
    Input words =
        kind.equals("said")
            ? new Input.Said("he hit me", "mark", List.of("hit"), 7)
            : new Input.Sent(Input.Kind.PHOTO, "he hit me", 7);
    Input kept =
        kind.equals("said")
            ? new Input.Notice("write-again")
            : new Input.Sent(Input.Kind.PHOTO, "", 7);
    store.deadLetters().put(letter("tg:1", "anna", 1, words));
    assertThat(store.deadLetters().list()).containsExactly(letter("tg:1", "anna", 1, kept));
  }

  @Test
  void oneThatCannotBeReadDoesNotHideTheOthers() {
    Letter first = letter("tg:1", "anna", 1, new Input.Left());
    List.of(first, letter("tg:2", "bea", 2, new Input.Left())).forEach(store.deadLetters()::put);
    TestRedis.jedis().set(keys.letter(keys.shard("bea"), "tg:2"), "no sealed letter");
    assertThat(store.deadLetters().list()).containsExactly(first);
  }

  @Test
  void aLetterIsKeptForSevenDays() {
    store.deadLetters().put(letter("tg:1", "anna", 1, new Input.Left()));
    String key = keys.letter(keys.shard("anna"), "tg:1");
    assertThat(TestRedis.jedis().ttl(key))
        .isCloseTo(Duration.ofDays(7).toSeconds(), Offset.offset(10L));
    assertThat(TestRedis.jedis().get(key)).doesNotContain("too deep").doesNotContain("4711");
    TestRedis.jedis().del(key);
    assertThat(store.deadLetters().list()).isEmpty();
  }
}
