package org.alongside.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.alongside.store.Turning.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.alongside.dialog.Journaling;
import org.alongside.dialog.Limits;
import org.alongside.turn.Journal;
import org.alongside.turn.Learners;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What she wrote and wanted kept: added and deleted by the commit of a turn, and by nothing else.
 */
class RedisJournalTest {
  private static final String ANNA = "anna";

  private final Keys keys = TestRedis.keys();
  private final Store store = TestRedis.store(keys);
  private long version;

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void nothingIsHeldOfSomebodyWhoWroteNothing() {
    assertThat(store.journal().newest(ANNA, 0, 0)).isEmpty();
  }

  @Test
  void whatATurnWritesIsReadAsItWasWritten() {
    writes("One door.\nThen the next.");
    assertThat(store.journal().newest(ANNA, 0, 10))
        .containsExactly(
            new Journal.Entry(NOW, "reflections/who-is-missing", "One door.\nThen the next."));
  }

  @Test
  void itIsReadInStretchesTheNewestLast() {
    IntStream.rangeClosed(1, 25).forEach(i -> writes("entry " + i));
    assertThat(texts(0, 10)).startsWith("entry 16").endsWith("entry 25").hasSize(10);
    assertThat(texts(10, 10)).startsWith("entry 6").endsWith("entry 15").hasSize(10);
    assertThat(texts(20, 10))
        .containsExactly(
            IntStream.rangeClosed(1, 5).mapToObj(i -> "entry " + i).toArray(String[]::new));
    assertThat(texts(30, 10)).isEmpty();
    assertThat(texts(0, 0)).hasSize(25);
  }

  @Test
  void anInputThatIsPlayedTwiceWritesOnce() {
    Turning turning = turning().writes("once");
    turning.commit(store);
    version++;
    assertThat(turning.commit(store)).isEqualTo(new Learners.Seen());
    assertThat(texts(0, 0)).containsExactly("once");
  }

  @Test
  void aTurnThatLosesTheRaceWritesNothing() {
    writes("first");
    Turning late = Turning.of(ANNA, "tg:late", 0).writes("late");
    assertThat(late.commit(store)).isEqualTo(new Learners.Conflict());
    assertThat(texts(0, 0)).containsExactly("first");
  }

  @Test
  void theLastOneIsDeletedAlone() {
    writes("one");
    writes("two");
    does(new Journaling.DropLast());
    assertThat(texts(0, 0)).containsExactly("one");
    does(new Journaling.DropLast());
    does(new Journaling.DropLast());
    assertThat(texts(0, 0)).isEmpty();
  }

  @Test
  void allOfItIsDeletedAndTheFileIsWrittenAnew() {
    writes("one");
    writes("two");
    does(new Journaling.DropAll());
    assertThat(TestRedis.jedis().exists(keys.journal(ANNA))).isFalse();
    assertThat(TestRedis.jedis().zrange(keys.claims(keys.shard(ANNA)), 0, -1))
        .containsExactly("rewrite:anna:3");
  }

  @Test
  void itGoesWithEverythingElseWhenSheIsForgotten() {
    writes("one");
    turning().forgets().commit(store);
    assertThat(TestRedis.jedis().exists(keys.journal(ANNA))).isFalse();
  }

  @Test
  void theOldestMakesRoomWhenItIsFull() {
    byte[] one = TestRedis.sealed().seal(new byte[] {1}, keys.journal(ANNA));
    IntStream.range(0, Limits.JOURNAL)
        .forEach(i -> TestRedis.jedis().rpush(keys.journal(ANNA).getBytes(UTF_8), one));
    writes("newest");
    assertThat(TestRedis.jedis().llen(keys.journal(ANNA))).isEqualTo(Limits.JOURNAL);
    assertThat(texts(0, 1)).containsExactly("newest");
  }

  @Test
  void neitherHerWordsNorTheirPlaceCanBeReadInRedis() {
    writes("A sentence of hers");
    List<byte[]> raw = TestRedis.jedis().lrange(keys.journal(ANNA).getBytes(UTF_8), 0, -1);
    assertThat(new String(raw.getFirst(), UTF_8)).doesNotContain("sentence", "who-is-missing");
  }

  @Test
  void neitherChangesNorEntriesSayHerWordsWhenTheyAreLogged() {
    Turning turning = turning().writes("A sentence of hers");
    turning.commit(store);
    assertThat(turning.change() + " " + store.journal().newest(ANNA, 0, 0))
        .doesNotContain("sentence");
  }

  private Turning turning() {
    return Turning.of(ANNA, "tg:" + version, version);
  }

  private void writes(String text) {
    turning().writes(text).commit(store);
    version++;
  }

  private void does(Journaling what) {
    turning().journals(what).commit(store);
    version++;
  }

  private List<String> texts(int skip, int most) {
    return store.journal().newest(ANNA, skip, most).stream().map(Journal.Entry::text).toList();
  }
}
