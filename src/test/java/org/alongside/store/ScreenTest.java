package org.alongside.store;

import static org.alongside.store.Turning.NOW;
import static org.alongside.store.Turning.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Sending;
import org.alongside.turn.Outbox.Entry;
import org.alongside.turn.Outbox.Shown;
import org.alongside.turn.Timers.Due;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a learner can see, how it fades, and what can still be deleted. */
class ScreenTest {
  private static final String ANNA = "anna";
  private static final Duration DAY = Duration.ofHours(24);

  private final Keys keys = TestRedis.keys();
  private final Store store = TestRedis.store(keys);
  private long version;

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void hersAndTheBotsAreRemembered() {
    say(turning(NOW).hers(1), NOW, 2, 3);
    assertThat(screen(true, NOW)).containsExactly(1L, 2L, 3L);
    assertThat(screen(false, NOW.plus(DAY.multipliedBy(3)))).isEmpty();
    assertThat(sweep()).isNull();
  }

  @Test
  void whatIsOlderThan48HoursCannotBeDeleted() {
    say(turning(NOW).hers(1), NOW, 2);
    Instant later = NOW.plus(Duration.ofHours(47));
    say(turning(later).hers(3), later, 4);
    assertThat(screen(true, NOW.plus(Duration.ofHours(48)))).containsExactly(3L, 4L);
  }

  @Test
  void inDiscreetModeAllFadesAfterADay() {
    say(turning(NOW).discreet().hers(1), NOW.plusSeconds(2), 2);
    assertThat(sweep()).isEqualTo(NOW.plus(DAY));
    assertThat(screen(false, NOW.plus(DAY))).containsExactly(1L);
    assertThat(screen(false, NOW.plus(DAY).plusSeconds(2))).containsExactly(1L, 2L);
  }

  @Test
  void whatWasShownBeforeDiscreetModeFadesToo() {
    say(turning(NOW).hers(1), NOW, false, 2);
    turning(NOW.plusSeconds(60)).discreet().commit(store);
    assertThat(sweep()).isEqualTo(NOW.plus(DAY));
    assertThat(screen(false, NOW.plus(DAY))).containsExactly(1L, 2L);
  }

  @Test
  void aSweepPutsTheNextOneOffUntilItIsDone() {
    say(turning(NOW).discreet().hers(1), NOW.plusSeconds(3600), 2);
    Instant fades = NOW.plus(DAY);
    Entry erasing = sweeps(fades);
    assertThat(sweep()).describedAs("while it is under way").isEqualTo(fades.plusSeconds(60));
    store.outbox().acknowledge(erasing, List.of(), screen(false, fades), fades.plusSeconds(1));
    assertThat(sweep()).isEqualTo(fades.plusSeconds(3600));
    assertThat(screen(true, fades)).containsExactly(2L);
  }

  @Test
  void whatCouldNotBeErasedIsTriedAgainInAMinute() {
    say(turning(NOW).discreet().hers(1), NOW, 2);
    Instant fades = NOW.plus(DAY);
    Entry erasing = sweeps(fades);
    Instant later = fades.plusSeconds(90);
    store.outbox().acknowledge(erasing, List.of(), List.of(1L), later);
    Instant again = sweep();
    assertThat(again).isAfter(fades).isBeforeOrEqualTo(later.plusSeconds(60));
    assertThat(screen(false, again)).containsExactly(2L);
  }

  @Test
  void whoWritesOftenDoesNotPutTheSweepOff() {
    say(turning(NOW).discreet().hers(1), NOW, 2);
    Instant due = NOW.plus(DAY);
    for (int i = 0; i < 3; i++) {
      turning(due.plusSeconds(10 * i)).discreet().hers(10 + i).commit(store);
    }
    assertThat(sweep()).isEqualTo(due);
  }

  @Test
  void aMessageThatIsSentLateIsSwept() {
    Entry entry = turning(NOW).discreet().sends(message("late")).entry(store);
    assertThat(sweep()).isNull();
    Instant sent = NOW.plus(Duration.ofHours(30));
    store.outbox().acknowledge(entry, List.of(new Shown(7, sent, true)), List.of(), sent);
    assertThat(sweep()).isEqualTo(sent.plus(DAY));
  }

  @Test
  void aMessageMayHaveATimeOfItsOwn() {
    Entry entry = turning(NOW).discreet().sends(message("yours")).entry(store);
    Shown shown = new Shown(7, NOW, Duration.ofMinutes(10));
    Shown other = new Shown(8, NOW, true);
    store.outbox().acknowledge(entry, List.of(shown, other), List.of(), NOW);
    assertThat(sweep()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
    assertThat(screen(false, NOW.plus(Duration.ofMinutes(10)))).containsExactly(7L);
    assertThat(screen(true, NOW)).containsExactly(7L, 8L);
  }

  @Test
  void nothingOfSomebodyForgottenIsSwept() {
    Entry flying = turning(NOW).discreet().hers(1).sends(message("old")).entry(store);
    Entry last = turning(NOW).discreet().forgets().sends(new Sending.EraseAll()).entry(store);
    store.outbox().acknowledge(flying, List.of(new Shown(2, NOW, true)), List.of(), NOW);
    assertThat(sweep()).isNull();
    assertThat(screen(true, NOW)).containsExactly(1L, 2L);
    store.outbox().acknowledge(last, List.of(new Shown(3, NOW, false)), List.of(1L, 2L), NOW);
    assertThat(screen(true, NOW)).isEmpty();
    assertThat(TestRedis.jedis().exists(keys.screen(ANNA), keys.fades(ANNA))).isZero();
  }

  private Turning turning(Instant now) {
    return Turning.of(ANNA, "tg:" + version, version++).learner(Learner.unknown(4711)).at(now);
  }

  /** Commits a turn that sends, and acknowledges these messages, faded as the learner wants. */
  private void say(Turning turning, Instant at, long... messages) {
    say(turning, at, turning.change().turn().learner().discreet(), messages);
  }

  private void say(Turning turning, Instant at, boolean fades, long... messages) {
    Entry entry = turning.sends(message("x")).entry(store);
    List<Shown> shown =
        Stream.of(messages)
            .flatMapToLong(java.util.Arrays::stream)
            .mapToObj(id -> new Shown(id, at, fades))
            .toList();
    store.outbox().acknowledge(entry, shown, List.of(), at);
  }

  private Entry sweeps(Instant now) {
    Due due = store.timers().due(now, 1).getFirst();
    assertThat(due.number()).isEqualTo(Learner.SWEEP);
    return Turning.of(ANNA, due.input(), version++)
        .clocked()
        .discreet()
        .at(now)
        .sends(new Sending.EraseDue())
        .entry(store);
  }

  private List<Long> screen(boolean all, Instant now) {
    return store.outbox().screen(ANNA, all, now);
  }

  private Instant sweep() {
    return store.timers().due(NOW.plus(Duration.ofDays(999)), 10).stream()
        .filter(due -> due.number() == Learner.SWEEP)
        .map(Due::at)
        .findFirst()
        .orElse(null);
  }
}
