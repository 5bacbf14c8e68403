package org.alongside.store;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.alongside.dialog.Back;
import org.alongside.dialog.Effect;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Media;
import org.alongside.dialog.Offer;
import org.alongside.dialog.Opener;
import org.alongside.dialog.Option;
import org.alongside.dialog.Part;
import org.alongside.dialog.Place;
import org.alongside.dialog.Promise;
import org.alongside.dialog.Rendered;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Target;
import org.alongside.dialog.Timer;
import org.alongside.dialog.Value;

/** Records with anything in them that their types allow. */
public final class RandomLearners extends Chance {

  /** A part such as a rule keeps. */
  public record Garden(String flower, long count) implements Part {}

  /** An input such as a rule brings. */
  public record Rain(long drops) implements Input.Outside {}

  public static final Form<Garden> GARDEN =
      new Form<>(
          "garden",
          Garden.class,
          garden -> new Fields().put("f", garden.flower()).put("n", garden.count()).node(),
          node -> new Garden(Fields.text(node, "f"), Fields.number(node, "n")));

  public static final Form<Rain> RAIN =
      new Form<>(
          "rain", Rain.class, rain -> Fields.number(rain.drops()), node -> new Rain(node.asLong()));

  public RandomLearners(RandomGenerator random) {
    super(random);
  }

  public Learner learner() {
    return new Learner(
        number(),
        number(),
        values(),
        list(this::place),
        map(this::values),
        maybe(this::back),
        small(),
        number(),
        number(),
        list(this::timer),
        list(this::timer),
        maybe(this::opener),
        maybe(this::instant),
        maybe(this::day),
        list(this::offer),
        list(this::target),
        map(this::promise),
        random.nextInt(3) == 0
            ? BigInteger.ZERO
            : BigInteger.valueOf(random.nextLong() >>> 1).shiftLeft(200).setBit(small()),
        maybe(this::instant),
        random.nextBoolean(),
        random.nextBoolean() ? Map.of() : Map.of("garden", new Garden(text(), number())));
  }

  public Sending sending() {
    return switch (random.nextInt(6)) {
      case 0 ->
          new Sending.Message(
              rendered(),
              maybe(() -> new Media(text(), any(Media.Kind.values()))),
              text(),
              number(),
              list(() -> list(this::key)),
              random.nextBoolean(),
              any(Sending.Lane.values()));
      case 1 ->
          new Sending.Edit(
              number(), rendered(), random.nextBoolean(), number(), list(() -> list(this::key)));
      case 2 -> new Sending.Erase(list(this::number));
      case 3 -> new Sending.EraseDue();
      case 4 ->
          new Sending.Made(text(), list(this::text), Rendered.of(text()), random.nextBoolean());
      default -> new Sending.EraseAll();
    };
  }

  public List<Sending> sendings() {
    return list(this::sending);
  }

  public Input input() {
    return switch (random.nextInt(11)) {
      case 0 -> new Input.Said(text(), text(), list(this::text), number());
      case 1 -> new Input.Pressed(number(), text(), number());
      case 2 -> new Input.Sent(any(Input.Kind.values()), text(), number());
      case 3 -> new Input.Due(number());
      case 4 -> new Input.Outcome(text(), text());
      case 5 -> new Input.Alarm(random.nextBoolean(), number());
      case 6 -> new Input.Left();
      case 7 -> new Input.Returned();
      case 8 -> new Input.Moved(number());
      case 9 -> new Input.Notice(text());
      default -> new Rain(number());
    };
  }

  private Rendered rendered() {
    return new Rendered(
        text(),
        list(
            () ->
                new Rendered.Span(
                    any(Rendered.Look.values()), small(), small(), maybe(this::text))));
  }

  private Sending.Key key() {
    return new Sending.Key(text(), text());
  }

  private Back back() {
    return new Back(
        list(this::place),
        map(this::values),
        new HashSet<>(list(this::number)),
        new HashSet<>(list(this::text)));
  }

  private Place place() {
    return new Place(target(), text(), maybe(this::offer));
  }

  private Offer offer() {
    return new Offer(
        number(),
        list(this::option),
        list(this::small),
        list(this::text),
        small(),
        instant(),
        random.nextBoolean());
  }

  private Option option() {
    return new Option(
        text(),
        text(),
        switch (random.nextInt(5)) {
          case 0 -> new Option.Go(target(), list(this::effect), random.nextBoolean());
          case 1 -> new Option.Answer(small(), random.nextBoolean(), maybe(this::effect));
          case 2 -> new Option.Term(text());
          case 3 -> new Option.Skip();
          default -> new Option.Menu();
        });
  }

  private Effect effect() {
    return random.nextBoolean()
        ? new Effect.Assign(text(), value())
        : new Effect.Add(text(), number());
  }

  private Timer timer() {
    return new Timer(
        number(), target(), target(), instant(), random.nextBoolean(), random.nextBoolean());
  }

  private Opener opener() {
    return new Opener(number(), timer(), small(), day());
  }

  private Promise promise() {
    return new Promise(text(), text(), instant(), maybe(this::target));
  }

  private Map<String, Value> values() {
    return map(this::value);
  }

  private Value value() {
    return switch (random.nextInt(3)) {
      case 0 -> new Value.Number(number());
      case 1 -> new Value.Word(text());
      default -> new Value.Written(text());
    };
  }

  /** An id has no number sign. */
  private Target target() {
    return new Target(text(), text());
  }
}
