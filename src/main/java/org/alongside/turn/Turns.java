package org.alongside.turn;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.alongside.dialog.Course;
import org.alongside.dialog.Engine;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Turn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only loop: an arrival is loaded, screened, understood, played and committed, one at a time
 * for each learner and side by side for different ones.
 */
public final class Turns implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
  private static final Duration FIRST_WAIT = Duration.ofMillis(10);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  /** What takes part in a turn beside the engine; the lists may be empty. */
  public record Partners(
      List<Screening> screening, List<Understanding> understanding, List<Rule> rules) {
    public Partners {
      screening = List.copyOf(screening);
      understanding = List.copyOf(understanding);
      rules = List.copyOf(rules);
    }
  }

  /** Where records, clock entries and what failed are kept. */
  public record Ports(
      Learners learners, Timers timers, DeadLetters deadLetters, Pseudonyms pseudonyms) {}

  /**
   * How this loop runs.
   *
   * @param flood inputs in ten seconds from one learner, 0 for no limit
   * @param seed shuffles answers; 0 leaves them as they stand on the page
   * @param chance spreads the times at which waiting turns try again
   * @param fenced whether the clock's inputs are played only while this process keeps the clock
   */
  public record Settings(
      InstantSource clock, int flood, long seed, RandomGenerator chance, boolean fenced) {}

  private final Supplier<Course> course;
  private final Engine engine;
  private final Partners partners;
  private final Ports ports;
  private final Settings settings;
  private final Consumer<Outbox.Entry> drain;
  private final MeterRegistry meters;
  private final Flood flood;
  private final Attention attention;
  private final Unplayed unplayed;
  private final Lanes lanes = new Lanes("turn");
  private volatile boolean closed;

  /**
   * @param drain is handed what each turn sends, after its commit
   */
  public Turns(
      Supplier<Course> course,
      Engine engine,
      Partners partners,
      Ports ports,
      Settings settings,
      Consumer<Outbox.Entry> drain,
      MeterRegistry meters) {
    this.course = course;
    this.engine = engine;
    this.partners = partners;
    this.ports = ports;
    this.settings = settings;
    this.drain = drain;
    this.meters = meters;
    this.flood = new Flood(settings.flood());
    this.unplayed = new Unplayed(ports.deadLetters());
    this.attention =
        new Attention(engine, ports.pseudonyms(), partners.screening(), partners.understanding());
  }

  /** Plays the arrival after all earlier ones of its learner. The future never fails. */
  public CompletableFuture<Played> submit(Arrival arrival) {
    CompletableFuture<Played> played = new CompletableFuture<>();
    Arrival counted = counted(arrival);
    if (counted == null) {
      played.complete(count(Played.DROPPED));
      return played;
    }
    lanes.add(
        arrival.who(),
        () -> {
          try {
            played.complete(count(insistently(counted)));
          } finally {
            played.complete(Played.ELSEWHERE);
          }
        });
    return played;
  }

  private Played count(Played played) {
    String outcome = played.name().toLowerCase(Locale.ROOT);
    meters.counter("alongside.turns", "outcome", outcome).increment();
    return played;
  }

  private @Nullable Arrival counted(Arrival arrival) {
    boolean hers =
        arrival.input() instanceof Input.Said
            || arrival.input() instanceof Input.Pressed
            || arrival.input() instanceof Input.Sent;
    if (!hers) {
      return arrival;
    }
    return switch (flood.count(arrival.who(), settings.clock().instant())) {
      case PLAY -> arrival;
      case ANSWER -> arrival.with(new Input.Notice("flood"));
      case DROP -> null;
    };
  }

  /**
   * Waits while the store is away or others write; what cannot be played goes to the dead letters.
   */
  private Played insistently(Arrival arrival) {
    Duration wait = FIRST_WAIT;
    while (!closed) {
      try {
        Played played = once(arrival);
        if (played != null) {
          return played;
        }
      } catch (Unavailable away) {
        if (wait.equals(FIRST_WAIT)) {
          LOG.warn("The store does not answer; an input waits. {}", away.getMessage());
        }
        wait = longer(wait);
      } catch (RuntimeException | StackOverflowError broken) {
        if (unplayed.add(arrival, broken, settings.clock().instant())) {
          drop(arrival);
          return Played.DEAD;
        }
        wait = longer(wait);
      }
      if (!sleep(wait)) {
        break;
      }
    }
    return Played.ELSEWHERE;
  }

  private static Duration longer(Duration wait) {
    Duration twice = wait.multipliedBy(2);
    return twice.compareTo(LONGEST_WAIT) < 0 ? twice : LONGEST_WAIT;
  }

  private boolean sleep(Duration wait) {
    try {
      long most = wait.toMillis();
      Thread.sleep(most / 2 + settings.chance().nextLong(most));
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** One try; null when somebody else wrote the record meanwhile. */
  private @Nullable Played once(Arrival arrival) {
    Learners.Loaded loaded = ports.learners().load(arrival.who(), arrival.id());
    if (loaded.seen()) {
      drop(arrival);
      return Played.SEEN;
    }
    Learner before = loaded.learner() != null ? loaded.learner() : arrival.stranger(course.get());
    if (before == null) {
      drop(arrival);
      return Played.SEEN;
    }
    Instant now = settings.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    Turn turn = play(before, arrival.input(), now);
    return switch (ports
        .learners()
        .commit(Changes.of(arrival, before, loaded.version(), turn, now, settings.fenced()))) {
      case Learners.Saved saved -> {
        if (saved.entry() != null) {
          drain.accept(saved.entry());
        }
        if (turn.forget()) {
          unplayed.forget(arrival.who());
        }
        yield Played.DONE;
      }
      case Learners.Seen ignored -> Played.SEEN;
      case Learners.Conflict ignored -> null;
      case Learners.Fenced ignored -> Played.ELSEWHERE;
    };
  }

  private void drop(Arrival arrival) {
    if (arrival.input() instanceof Input.Due) {
      ports.timers().drop(Timers.Due.of(arrival.who(), arrival.id()));
    }
  }

  private Turn play(Learner before, Input input, Instant now) {
    Course present = course.get();
    Input heard =
        switch (input) {
          case Input.Said said -> attention.to(present, before, said);
          case Input.Sent sent -> attention.to(before, sent);
          default -> input;
        };
    long seed = settings.seed() == 0 ? 0 : seed(before);
    Turn turn = engine.play(present, before, heard, now, seed);
    for (Rule rule : partners.rules()) {
      turn = rule.after(present, before, heard, turn, now, seed);
    }
    return turn;
  }

  /** Differs from turn to turn and from learner to learner, and is never 0. */
  private long seed(Learner learner) {
    long mixed = settings.seed() ^ learner.chat() * 0x9E3779B97F4A7C15L;
    return (mixed + learner.turns() * 0xBF58476D1CE4E5B9L) | 1;
  }

  @Override
  public void close() {
    closed = true;
    lanes.close();
  }
}
