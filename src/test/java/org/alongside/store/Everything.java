package org.alongside.store;

import static org.alongside.store.Turning.NOW;
import static org.alongside.store.Turning.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.alongside.dialog.Fact;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Sending;
import org.alongside.turn.DeadLetters.Letter;
import org.alongside.turn.Learners;
import org.alongside.turn.Outbox.Entry;
import org.alongside.turn.Outbox.Shown;
import org.alongside.turn.Timers.Due;

/** Everything that a store does, once for each of these learners. */
record Everything(Store holder, Store other) {
  void with(List<String> learners) {
    holder.lease().renew();
    learners.forEach(this::turns);
    assertThat(holder.facts().read()).containsEntry("passed:a-joke", (long) learners.size());
    assertThat(holder.deadLetters().list()).as("letters of the forgotten").isEmpty();
    learners.forEach(this::buries);
    assertThat(holder.deadLetters().list()).hasSize(learners.size());
    holder.deadLetters().list().forEach(holder.deadLetters()::remove);
    assertThat(holder.deadLetters().list()).isEmpty();
    assertThat(holder.outbox().pending()).isEmpty();
    assertThat(holder.timers().next()).isNull();
  }

  private void buries(String who) {
    holder.deadLetters().put(new Letter("tg:" + who, who, 1, "left", NOW, "why", new Input.Left()));
  }

  private void turns(String who) {
    assertThat(holder.learners().load(who, "tg:1").version()).isZero();
    Entry first =
        Turning.of(who, "tg:1", 0)
            .discreet()
            .hers(1)
            .sends(message("hello"))
            .sets(10, NOW)
            .sets(11, NOW.plusSeconds(1))
            .counts(new Fact.Passed("a-joke"))
            .entry(holder);
    holder.outbox().acknowledge(first, List.of(new Shown(2, NOW, true)), List.of(), NOW);
    Entry second = Turning.of(who, "tg:2", 1).discreet().sends(message("again")).entry(other);
    assertThat(holder.outbox().pending()).containsExactly(second);
    assertThat(holder.outbox().claim(second)).isTrue();
    holder.outbox().acknowledge(second, List.of(new Shown(3, NOW, true)), List.of(2L), NOW);
    assertThat(holder.outbox().screen(who, true, NOW)).containsExactly(1L, 3L);
    assertThat(holder.outbox().screen(who, false, NOW.plus(Duration.ofDays(1)))).hasSize(2);
    Due due = holder.timers().due(NOW.plusSeconds(5), 2).getFirst();
    assertThat(due).isEqualTo(new Due(who, 10, NOW));
    Turning.of(who, due.input(), 2).discreet().clocked().clears(11).commit(holder);
    holder.timers().drop(holder.timers().due(NOW.plus(Duration.ofDays(2)), 1).getFirst());
    buries(who);
    Entry last = Turning.of(who, "tg:3", 3).forgets().sends(new Sending.EraseAll()).entry(holder);
    holder.outbox().acknowledge(last, List.of(), List.of(1L, 3L), NOW);
    assertThat(holder.learners().load(who, "tg:3")).isEqualTo(new Learners.Loaded(null, 4, true));
    assertThat(Turning.of(who, "tg:4", 4).learner(Learner.unknown(1)).commit(other))
        .isInstanceOf(Learners.Saved.class);
    Turning.of(who, "tg:5", 5).forgets().commit(other);
  }
}
