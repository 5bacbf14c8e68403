package org.alongside.channel.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.alongside.channel.telegram.Attempts.Ended;
import org.alongside.dialog.Input;
import org.alongside.turn.Arrival;
import org.alongside.turn.Lanes;
import org.alongside.turn.Lease;
import org.alongside.turn.Makers;
import org.alongside.turn.Outbox;
import org.alongside.turn.Played;
import org.alongside.turn.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drains the outbox: claims an entry, sends it, acknowledges it. Each learner's entries go in their
 * order. It is told of entries; a scan is the net for what a crash left.
 */
final class Sender implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Sender.class);

  private final Writing writing;
  private final Makers makers;
  private final Outbox outbox;
  private final Inbox inbox;
  private final Lease lease;
  private final Pace pace;
  private final Tally tally;
  private final Newest newest = new Newest();
  private final InstantSource clock;
  private final Attempts attempts;
  private final Lanes lanes = new Lanes("send");
  private final Set<String> taken = ConcurrentHashMap.newKeySet();
  private final Thread scan = Thread.ofVirtual().name("outbox-scan").unstarted(this::scan);
  private volatile boolean closed;
  private volatile boolean ended;

  Sender(
      Writing writing,
      Makers makers,
      Outbox outbox,
      Inbox inbox,
      Lease lease,
      Pace pace,
      Tally tally,
      InstantSource clock,
      RandomGenerator random) {
    this.writing = writing;
    this.makers = makers;
    this.outbox = outbox;
    this.inbox = inbox;
    this.lease = lease;
    this.pace = pace;
    this.tally = tally;
    this.clock = clock;
    this.attempts = new Attempts(pace, tally, this::going, random);
  }

  void start() {
    outbox.listen(this::accept);
    scan.start();
  }

  private boolean going() {
    return !ended && lease.held();
  }

  /** Takes an entry that was committed just now. One that is on its way already is passed over. */
  void accept(Outbox.Entry entry) {
    if (!lease.held()) {
      if (entry.claimed()) {
        outbox.left(entry, false);
      }
    } else if (!closed && taken.add(entry.who() + " " + entry.id())) {
      lanes.add(entry.who(), () -> send(entry));
    }
  }

  private void scan() {
    try {
      while (!closed) {
        Instant begin = clock.instant();
        if (lease.held()) {
          look();
        }
        Duration took = Duration.between(begin, clock.instant());
        Thread.sleep(Bounds.SCAN.plus(took.multipliedBy(10)));
      }
    } catch (InterruptedException closing) {
      log.debug("Scan of the outbox ended");
    }
  }

  private void look() {
    try {
      outbox.pending().forEach(this::accept);
      pace.tidy();
    } catch (Unavailable away) {
      log.debug("The outbox cannot be read now");
    } catch (RuntimeException broken) {
      // its message may hold a learner's words
      log.error("The outbox was not looked through: {}", broken.getClass().getName());
    }
  }

  private void send(Outbox.Entry entry) {
    try {
      if (closed) {
        return;
      }
      if (entry.claimed() || attempts.untilStored(() -> outbox.claim(entry))) {
        deliver(entry);
      }
    } catch (Ended | InterruptedException others) {
      log.debug("An entry is left to whoever sends next");
    } catch (RuntimeException broken) {
      log.error("An entry of the outbox cannot be sent", broken);
    } finally {
      taken.remove(entry.who() + " " + entry.id());
    }
  }

  private void deliver(Outbox.Entry entry) throws InterruptedException, Ended {
    Delivery delivery =
        new Delivery(writing, makers, attempts, outbox, tally, newest, clock, entry);
    Delivery.End end;
    try {
      end = delivery.deliver();
      acknowledge(entry, delivery);
    } catch (Ended | InterruptedException others) {
      outbox.left(entry, delivery.begun());
      throw others;
    }
    if (end == Delivery.End.LEFT) {
      tell(entry, delivery.chat(), "left:", new Input.Left());
    } else if (delivery.chat() != entry.chat()) {
      tell(entry, entry.chat(), "moved:", new Input.Moved(delivery.chat()));
    }
  }

  /** What was sent stays so, whoever has the lease: otherwise it would be sent twice. */
  private void acknowledge(Outbox.Entry entry, Delivery delivery)
      throws InterruptedException, Ended {
    attempts.untilStored(
        () -> {
          outbox.acknowledge(entry, delivery.shown(), delivery.gone(), clock.instant());
          return true;
        },
        () -> !ended);
  }

  private void tell(Outbox.Entry entry, long chat, String kind, Input input) {
    inbox
        .take(new Arrival(entry.who(), chat, kind + entry.id(), input))
        .exceptionally(
            lost -> {
              log.warn("What Telegram said of a chat could not be written down; it says it again");
              return Played.ELSEWHERE;
            });
  }

  /** What has begun may end, so that nothing is sent twice; the rest waits in the outbox. */
  @Override
  public void close() {
    closed = true;
    scan.interrupt();
    Instant last = clock.instant().plus(Bounds.GRACE);
    try {
      while (!taken.isEmpty() && clock.instant().isBefore(last)) {
        Thread.sleep(10);
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
    ended = true;
    lanes.close();
  }
}
