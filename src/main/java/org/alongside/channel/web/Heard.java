package org.alongside.channel.web;

import java.util.Locale;
import java.util.stream.Stream;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Offer;
import org.alongside.dialog.Opener;
import org.alongside.dialog.Option;
import org.alongside.dialog.Place;
import org.alongside.dialog.Timer;
import org.jspecify.annotations.Nullable;

/** What happened to a persona, in words. */
final class Heard {
  private Heard() {}

  /** The input in words; without one it was the author's hand. */
  static String of(Wording words, Learner before, @Nullable Input input) {
    return switch (input) {
      case null -> words.of("heard-hand");
      case Input.Said said -> words.of("heard-said", "text", Plain.brief(said.text()));
      case Input.Pressed pressed -> pressed(words, before, pressed);
      case Input.Sent sent -> words.of("sent-" + sent.kind().name().toLowerCase(Locale.ROOT));
      case Input.Due due -> due(words, before, due.timer());
      case Input.Outcome outcome -> words.of("heard-outcome", "outcome", outcome.outcome());
      case Input.Alarm ignored -> words.of("heard-alarm");
      case Input.Left ignored -> words.of("heard-other");
      case Input.Returned ignored -> words.of("heard-other");
      case Input.Moved ignored -> words.of("heard-other");
      case Input.Notice ignored -> words.of("heard-notice");
      case Input.Outside ignored -> words.of("heard-other");
    };
  }

  private static String pressed(Wording words, Learner before, Input.Pressed pressed) {
    Opener opener = before.opener();
    if (opener != null && opener.offer() == pressed.offer()) {
      return words.of("heard-opened", "place", Plain.name(opener.timer().target()));
    }
    String label = label(before, pressed);
    return label == null
        ? words.of("heard-pressed-old")
        : words.of("heard-pressed", "label", label);
  }

  /** What the button of the record that is meant said, or null. */
  static @Nullable String label(Learner before, Input.Pressed pressed) {
    Stream<Offer> asked = before.stack().stream().map(Place::question).flatMap(Stream::ofNullable);
    return Stream.concat(asked, before.standing().stream())
        .filter(offer -> offer.id() == pressed.offer())
        .map(offer -> option(offer, pressed.key()))
        .flatMap(Stream::ofNullable)
        .map(Option::label)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Option option(Offer offer, String key) {
    return offer.options().stream()
        .filter(option -> option.key().equals(key))
        .findFirst()
        .orElse(null);
  }

  private static String due(Wording words, Learner before, long number) {
    return before.timers().stream()
        .filter(timer -> timer.number() == number)
        .map(Timer::target)
        .map(target -> words.of("heard-timer", "place", Plain.name(target)))
        .findFirst()
        .orElseGet(() -> words.of(clock(number)));
  }

  /** What one of the record's own entries of the clock stands for. */
  private static String clock(long number) {
    if (number == Learner.SLOT) {
      return "heard-slot";
    }
    if (number == Learner.CALENDAR) {
      return "heard-calendar";
    }
    return number == Learner.SILENCE ? "heard-silence" : "heard-clock";
  }
}
