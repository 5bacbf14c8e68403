package org.alongside;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.alongside.channel.web.Tape;
import org.alongside.channel.web.Workshop;
import org.alongside.script.Problem;
import org.alongside.script.Transcript;
import org.alongside.script.Walks;

/**
 * Writes recorded talks as transcripts. The bot's lines come of playing the talk anew, as {@code
 * walk --update} does, so what is saved holds from the first day.
 */
final class Recorder {
  private final LiveCourse course;

  Recorder(LiveCourse course) {
    this.course = course;
  }

  /** Where a talk is saved. */
  static String file(Tape.Talk talk, String name) {
    String ending = name.isEmpty() ? Transcript.ENDING : "." + name + Transcript.ENDING;
    return talk.language() + "/" + talk.dialog() + ending;
  }

  Workshop.Walk walk(Tape.Talk talk) {
    String text = bare(talk).text();
    Walks walks = new Walks(Bot.engine(), course.get(), UnaryOperator.identity());
    Walks.Walked walked = walks.walk(file(talk, ""), text.getBytes(StandardCharsets.UTF_8));
    return new Workshop.Walk(
        walked.text() == null ? text : walked.text(),
        walked.problems().stream().map(Problem::message).toList());
  }

  /** What was done, without what was said to it. */
  private static Transcript bare(Tape.Talk talk) {
    Transcript.Front front =
        new Transcript.Front(
            talk.language(),
            talk.start().truncatedTo(ChronoUnit.MINUTES),
            0,
            talk.profile(),
            Transcript.Front.WAKES,
            Transcript.Front.SLEEPS);
    List<Transcript.Entry> entries = new ArrayList<>();
    for (Tape.Moment moment : talk.moments()) {
      switch (moment) {
        case Tape.Typed typed -> entries.add(new Transcript.Says(0, typed.text()));
        case Tape.Pressed pressed -> entries.add(new Transcript.Presses(0, pressed.label()));
        case Tape.Sent sent -> entries.add(new Transcript.Sends(0, sent.kind(), ""));
        case Tape.Passed passed -> {
          Duration whole = Duration.ofMinutes(Math.round(passed.span().toSeconds() / 60.0));
          if (!whole.isZero()) {
            entries.add(new Transcript.Passes(0, whole));
          }
        }
        case Tape.Awaited ignored -> entries.add(new Transcript.Awaits(0));
      }
    }
    return new Transcript(front, front.lines(), entries);
  }
}
