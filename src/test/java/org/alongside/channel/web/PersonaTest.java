package org.alongside.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.alongside.days.Outlook;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.turn.Played;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A persona and its clock, over a bot in memory. */
class PersonaTest {
  private static final Instant NOON = Harness.START;

  private final AtomicReference<Instant> real = new AtomicReference<>(NOON);
  private final PersonaClock clock = new PersonaClock(real::get);
  private final SmallTalk talk = new SmallTalk("who", clock);
  private final List<String> played = new ArrayList<>();
  private Persona persona;

  @BeforeEach
  void meet() {
    persona =
        talk.persona(
            "a",
            arrival -> {
              played.add(clock.instant() + " " + arrival.input().getClass().getSimpleName());
              return talk.submit(arrival);
            });
    persona.say("/start");
    played.clear();
  }

  @Test
  void aJumpPlaysWhatComesDueInOrderAndEachAtItsTime() {
    talk.plan(12, "2026-11-24T14:00:00Z");
    talk.plan(11, "2026-11-24T13:30:00Z");
    talk.plan(13, "2026-11-25T09:00:00Z");
    persona.jump(Jump.SIX_HOURS);
    assertThat(played).containsExactly("2026-11-24T13:30:00Z Due", "2026-11-24T14:00:00Z Due");
    assertThat(persona.now()).isEqualTo("2026-11-24T18:00:00Z");
    assertThat(persona.note()).isEqualTo(Note.arrived(persona.now(), 2));
    assertThat(next()).isEqualTo("2026-11-25T09:00:00Z");
  }

  @Test
  void whatAJumpPlansIsPlayedOnTheSameJump() {
    talk.plan(11, "2026-11-24T12:30:00Z");
    talk.planWhenPlayed(11, 12, "2026-11-24T12:45:00Z");
    persona.jump(Jump.HOUR);
    assertThat(played).containsExactly("2026-11-24T12:30:00Z Due", "2026-11-24T12:45:00Z Due");
  }

  @Test
  void untilSomethingComesPassesOverWhatCannotBeSeen() {
    talk.plan(Learner.TIDY, "2026-11-24T13:00:00Z");
    talk.plan(11, "2026-11-24T14:00:00Z");
    assertThat(next()).isEqualTo("2026-11-24T14:00:00Z");
    persona.jump(Jump.NEXT);
    assertThat(played).containsExactly("2026-11-24T13:00:00Z Due", "2026-11-24T14:00:00Z Due");
    persona.jump(Jump.NEXT);
    assertThat(persona.note()).isEqualTo(Note.of("nothing-planned"));
    assertThat(persona.now()).isEqualTo("2026-11-24T14:00:00Z");
  }

  @Test
  void tomorrowIsTheSameTimeOfDayAlsoWhenClocksChange() {
    ZoneId kyiv = ZoneId.of("Europe/Kyiv");
    Instant evening = LocalDate.of(2026, 10, 24).atTime(20, 0).atZone(kyiv).toInstant();
    assertThat(Duration.between(evening, Jump.TOMORROW.from(evening, kyiv))).hasHours(25);
  }

  @Test
  void timeThatPassesByItselfIsCaughtUpBeforeAnythingElse() {
    talk.plan(11, "2026-11-24T12:10:00Z");
    real.set(NOON.plus(Duration.ofMinutes(30)));
    persona.say("hello");
    assertThat(played).containsExactly("2026-11-24T12:30:00Z Due", "2026-11-24T12:30:00Z Said");
  }

  @Test
  void anEntryThatNeverGoesStopsTheJumpAndNotThePersona() {
    talk.plan(11, "2026-11-24T12:10:00Z");
    talk.keepEntries();
    persona.jump(Jump.HOUR);
    assertThat(persona.note()).isEqualTo(Note.wrong("too-much"));
    assertThat(persona.now()).isEqualTo("2026-11-24T12:10:00Z");
  }

  @Test
  void whereTheClockIsKeptElsewhereNothingMovesAndItIsSaid() {
    talk.plan(11, "2026-11-24T12:10:00Z");
    Persona other =
        talk.persona(
            "b",
            arrival ->
                arrival.input() instanceof Input.Due
                    ? CompletableFuture.completedFuture(Played.ELSEWHERE)
                    : talk.submit(arrival));
    other.jump(Jump.TOMORROW);
    assertThat(other.note()).isEqualTo(Note.wrong("elsewhere"));
  }

  @Test
  void aLifeStartedOverMeetsTheSameTimersAnew() {
    talk.plan(11, "2026-11-25T09:00:00Z");
    persona.jump(Jump.TOMORROW);
    persona.startOver();
    assertThat(persona.now()).isEqualTo(NOON);
    assertThat(persona.record()).isNull();
    assertThat(persona.chat().screen().bubbles()).isEmpty();
    persona.say("/start");
    talk.plan(11, "2026-11-25T09:00:00Z");
    played.clear();
    persona.jump(Jump.TOMORROW);
    assertThat(persona.chat().screen().bubbles()).hasSize(3);
  }

  @Test
  void afterARestartTheScreenIsEmptyAndTheQuestionIsAskedAgain() {
    Persona restarted = talk.persona("a", talk::submit);
    assertThat(restarted.chat().screen().bubbles()).isEmpty();
    assertThat(restarted.record()).isNotNull();
    restarted.again();
    assertThat(restarted.chat().screen().bubbles())
        .extracting(SmallTalk::text)
        .containsExactly("simulator/again", "Does anyone else use this phone?");
  }

  private Instant next() {
    return persona
        .ahead(persona.record(), Duration.ofDays(21), Outlook.Doing.NOTHING)
        .getFirst()
        .at();
  }

  @Test
  void aMessageIsAtMostWhatTelegramTakes() {
    persona.say("a".repeat(4097));
    assertThat(persona.note()).isEqualTo(Note.wrong("too-long"));
    persona.say("a".repeat(4096));
    assertThat(played).hasSize(1);
  }
}
