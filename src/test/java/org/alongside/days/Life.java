package org.alongside.days;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.Curriculum;
import org.alongside.dialog.Course;
import org.alongside.dialog.Engine;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Offer;
import org.alongside.dialog.Option;
import org.alongside.dialog.Place;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Turn;
import org.alongside.dialog.Value;
import org.alongside.store.Codec;
import org.alongside.store.Parts;
import org.alongside.turn.Rule;

/** One learner's days: her turns, and her own clock, which is moved from one event to the next. */
public final class Life {
  /** What came of one input, when, and from which record. */
  public record Moment(Instant at, Input input, Learner before, Turn turn) {
    /** What the bot began by itself. */
    List<Sending.Message> openers() {
      List<Sending.Message> openers = new ArrayList<>();
      for (Sending sending : turn.sendings()) {
        if (sending instanceof Sending.Message message
            && message.lane() == Sending.Lane.OPENER
            && input instanceof Input.Due) {
          openers.add(message);
        }
      }
      return openers;
    }

    /** The buttons of the last message. */
    List<String> labels() {
      return turn.sendings().stream()
          .filter(Sending.Message.class::isInstance)
          .map(Sending.Message.class::cast)
          .reduce((first, second) -> second)
          .map(m -> m.rows().stream().flatMap(List::stream).map(Sending.Key::label).toList())
          .orElse(List.of());
    }

    /** What the bot said. */
    List<String> texts() {
      return turn.sendings().stream()
          .filter(Sending.Message.class::isInstance)
          .map(sending -> ((Sending.Message) sending).body().text())
          .toList();
    }
  }

  private static final Codec CODEC = new Codec(Parts.ALL);

  final Course course;
  final List<Moment> moments = new ArrayList<>();
  private final Engine engine = new Engine(Curriculum.actions());
  private final List<Rule> rules = List.of(new Calendar(), new Measuring());
  public Learner learner;
  public Instant now;

  public Life(Course course, long chat, Instant now) {
    this.course = course;
    this.now = now;
    learner = Learner.unknown(chat, Map.of("consent", new Value.Word("adult")));
  }

  /** Somebody who chose this of her profile, as words or numbers. */
  public Life with(String name, Object value) {
    Map<String, Value> profile = new HashMap<>(learner.profile());
    profile.put(
        name,
        value instanceof Integer number
            ? new Value.Number(number)
            : new Value.Word(value.toString()));
    learner = learner.with(profile);
    return this;
  }

  Moment play(Input input) {
    Learner before = learner;
    return after(before, input, engine.play(course, before, input, now, 0));
  }

  private Moment after(Learner before, Input input, Turn played) {
    Turn turn = played;
    for (Rule rule : rules) {
      turn = rule.after(course, before, input, turn, now, 0);
    }
    learner = CODEC.learner(CODEC.bytes(turn.learner()));
    Moment moment = new Moment(now, input, before, turn);
    moments.add(moment);
    return moment;
  }

  public Moment says(String text) {
    return play(said(text));
  }

  /** Somebody new, who goes through the welcome by the first answer of each question. */
  public Life welcomed() {
    learner = Learner.unknown(learner.chat());
    Moment moment = says("/start");
    while (!learner.profile().containsKey("track")) {
      if (moments.size() > 40) {
        throw new IllegalStateException("the welcome does not end: " + moment.texts());
      }
      List<String> labels = moment.labels();
      boolean days = labels.contains("Done");
      moment =
          says(days ? "Monday, Wednesday, Friday" : labels.isEmpty() ? "Ada" : labels.getFirst());
    }
    says("/menu");
    return this;
  }

  /** Opens a page by a command of its own. */
  Moment enters(String page) {
    Learner before = learner;
    Course with = course.entering(page);
    Turn turn = engine.play(with, before, said("/" + Course.ENTER), now, 0);
    return after(before, said("/" + Course.ENTER), turn);
  }

  private static Input.Said said(String text) {
    return new Input.Said(text, "", List.of(), 1);
  }

  /** Taps the opener that lies there. */
  Moment opens() {
    return play(new Input.Pressed(learner.opener().offer(), "open", 1));
  }

  /** The buttons of the open question that lead on. */
  List<Option> ways() {
    Place top = learner.top();
    Offer question = top == null ? null : top.question();
    return question == null ? List.of() : question.options();
  }

  Moment presses(Option option) {
    return play(new Input.Pressed(learner.top().question().id(), option.key(), 1));
  }

  /** Goes through what is open by its first way out, until nothing is. */
  public void finishes() {
    for (int i = 0; i < 200 && learner.top() != null; i++) {
      if (ways().isEmpty()) {
        says("1");
      } else {
        presses(ways().getFirst());
      }
    }
  }

  /** Which pages the bot invited to, and on which weekday. */
  List<String> invited() {
    List<String> invited = new ArrayList<>();
    for (Moment moment : moments) {
      if (!moment.openers().isEmpty()) {
        String page = moment.turn().learner().opener().timer().target().dialog();
        String day = LocalDate.ofInstant(moment.at(), ZoneOffset.UTC).getDayOfWeek().name();
        invited.add(day.substring(0, 3) + " " + page.replaceAll(".*/", ""));
      }
    }
    return invited;
  }

  /** Lets time pass; she opens what comes within half an hour, and goes through it. */
  public void diligent(Duration time) {
    Instant end = now.plus(time);
    while (now.isBefore(end)) {
      passes(Duration.ofMinutes(30));
      if (learner.opener() != null) {
        opens();
        finishes();
      }
    }
  }

  /** Lets time pass; what falls due meanwhile is played in its order. */
  void passes(Duration time) {
    until(now.plus(time));
  }

  void until(Instant end) {
    while (true) {
      Map.Entry<Long, Instant> first =
          learner.due().entrySet().stream()
              .min(
                  Map.Entry.<Long, Instant>comparingByValue()
                      .thenComparing(Map.Entry.comparingByKey()))
              .orElse(null);
      if (first == null || first.getValue().isAfter(end)) {
        break;
      }
      now = first.getValue().isAfter(now) ? first.getValue() : now;
      Learner before = learner;
      play(new Input.Due(first.getKey()));
      if (forgotten()) {
        break;
      }
      if (first.getValue().equals(learner.due().get(first.getKey()))) {
        throw new IllegalStateException(
            "number %d is due for ever, of %s".formatted(first.getKey(), before));
      }
    }
    now = end.isAfter(now) ? end : now;
  }

  /** Somebody whose turn was forgotten is somebody new. */
  boolean forgotten() {
    return !moments.isEmpty() && moments.getLast().turn().forget();
  }
}
