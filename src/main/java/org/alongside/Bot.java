package org.alongside;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.alongside.channel.telegram.Shelf;
import org.alongside.channel.telegram.Tally;
import org.alongside.channel.telegram.Telegram;
import org.alongside.days.Calendar;
import org.alongside.days.CertificateMaker;
import org.alongside.days.Measuring;
import org.alongside.days.ProgressMaker;
import org.alongside.dialog.Course;
import org.alongside.dialog.Engine;
import org.alongside.hers.Export;
import org.alongside.store.Keys;
import org.alongside.store.Store;
import org.alongside.turn.Clock;
import org.alongside.turn.Maker;
import org.alongside.turn.Makers;
import org.alongside.turn.Outbox;
import org.alongside.turn.Rule;
import org.alongside.turn.Turns;
import org.jspecify.annotations.Nullable;

/** What serves real learners: their store, their turns, the clock, and Telegram. */
public final class Bot implements AutoCloseable {
  private final Store store;
  private final Turns turns;
  private final Clock clock;
  private final Telegram telegram;

  private Bot(Store store, Turns turns, Clock clock, Telegram telegram) {
    this.store = store;
    this.turns = turns;
    this.clock = clock;
    this.telegram = telegram;
  }

  /** Starts it. */
  public static Bot start(
      Settings settings, String token, Vault vault, Supplier<Course> course, MeterRegistry meters) {
    InstantSource time = InstantSource.system();
    Store store = vault.store(new Keys());
    Box box = new Box();
    Turns turns =
        turns(
            store,
            vault,
            course,
            learners(settings.flood(), true),
            List.of(),
            meters,
            entry -> box.telegram().accept(entry));
    Telegram telegram =
        new Telegram(
            new Telegram.Settings(token, settings.telegram(), settings.pace()),
            new Telegram.Ports(
                turns::submit,
                store.outbox(),
                store.deadLetters(),
                vault.sealed(),
                store.lease(),
                store.uploads()),
            new Telegram.Surroundings(
                course,
                shelf(settings),
                makers(course, store, time),
                time,
                RandomGenerator.getDefault()));
    box.telegram = telegram;
    for (Tally.What what : Tally.What.values()) {
      String outcome = what.name().toLowerCase(Locale.ROOT);
      FunctionCounter.builder("alongside.sends", telegram.tally(), tally -> tally.count(what))
          .tag("outcome", outcome)
          .register(meters);
    }
    Clock clock = new Clock(store.timers(), turns, store.lease(), time);
    store.lease().start();
    telegram.start();
    return new Bot(store, turns, clock, telegram);
  }

  /** Turns beside a process that serves: it sends what they commit. */
  public static Turns turns(
      Store store, Vault vault, Supplier<Course> course, int flood, MeterRegistry meters) {
    return turns(store, vault, course, learners(flood, false), List.of(), meters, entry -> {});
  }

  /**
   * Turns on these ports, with all that takes part in them.
   *
   * @param last what takes part after all others
   */
  static Turns turns(
      Store store,
      Vault vault,
      Supplier<Course> course,
      Turns.Settings settings,
      List<Rule> last,
      MeterRegistry meters,
      Consumer<Outbox.Entry> drain) {
    return new Turns(
        course,
        engine(),
        new Turns.Partners(List.of(), List.of(), rules(last)),
        new Turns.Ports(store.learners(), store.timers(), store.deadLetters(), vault.sealed()),
        settings,
        drain,
        meters);
  }

  /** What takes part in every turn, these last. */
  static List<Rule> rules(List<Rule> last) {
    return Stream.concat(Stream.of(new Calendar(), new Measuring()), last.stream()).toList();
  }

  /** An engine that can do what the course's pages ask for. */
  static Engine engine() {
    return new Engine(Curriculum.actions());
  }

  /** Who makes what pages send. */
  static Makers makers(Supplier<Course> course, Store store, InstantSource clock) {
    List<Maker> hers =
        Export.makers(course, engine(), store.learners(), store.journal(), store.holdings(), clock);
    return new Makers(
        Stream.concat(Stream.of(new CertificateMaker(), new ProgressMaker()), hers.stream())
            .toList());
  }

  private static Turns.Settings learners(int flood, boolean fenced) {
    long seed = new SecureRandom().nextLong() | 1;
    return new Turns.Settings(
        InstantSource.system(), flood, seed, RandomGenerator.getDefault(), fenced);
  }

  private static Shelf shelf(Settings settings) {
    return file ->
        settings.dialogs() == null
            ? shipped(file)
            : Files.newInputStream(settings.dialogs().resolve(file));
  }

  private static InputStream shipped(String file) throws IOException {
    InputStream stream = Bot.class.getResourceAsStream("/dialogs/" + file);
    if (stream == null) {
      throw new NoSuchFileException(file);
    }
    return stream;
  }

  /** The channel that turns send through; it stands on the turns itself, so it comes after them. */
  private static final class Box {
    private @Nullable Telegram telegram;

    Telegram telegram() {
      return java.util.Objects.requireNonNull(telegram);
    }
  }

  /** How polling goes. */
  public Telegram.Status status() {
    return telegram.status();
  }

  /** What Telegram itself shows of the course is told anew where it differs. */
  void courseChanged() {
    telegram.courseChanged();
  }

  /** How many inputs could not be played in the last seven days. */
  int deadLetters() {
    return store.deadLetters().list().size();
  }

  @Override
  public void close() {
    telegram.close();
    clock.close();
    turns.close();
    store.close();
  }
}
