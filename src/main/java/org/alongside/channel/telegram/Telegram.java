package org.alongside.channel.telegram;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.alongside.dialog.Course;
import org.alongside.dialog.Phrases;
import org.alongside.turn.DeadLetters;
import org.alongside.turn.Lease;
import org.alongside.turn.Makers;
import org.alongside.turn.Outbox;
import org.alongside.turn.Pseudonyms;
import org.alongside.turn.Uploads;
import org.jspecify.annotations.Nullable;

/** The channel as a whole: updates go into an {@link Inbox}, the {@link Outbox} goes out. */
public final class Telegram implements AutoCloseable {
  /**
   * How to reach Telegram.
   *
   * @param address such as {@code https://api.telegram.org}
   * @param pace messages a second over all chats, 0 for no limit
   */
  public record Settings(String token, URI address, double pace) {
    /** Never shows the token. */
    @Override
    public String toString() {
      return "Telegram at " + address + ", " + pace + "/s";
    }
  }

  /** What the channel stands on. */
  public record Ports(
      Inbox inbox,
      Outbox outbox,
      DeadLetters dead,
      Pseudonyms pseudonyms,
      Lease lease,
      Uploads uploads) {}

  /** What it says and shows by itself, and with what time and chance. */
  public record Surroundings(
      Supplier<Course> course,
      Shelf shelf,
      Makers makers,
      InstantSource clock,
      RandomGenerator random) {}

  /**
   * How polling goes.
   *
   * @param polled the last success, null before the first
   * @param trouble what keeps it from working, empty when nothing does
   * @param standby whether it waits for its turn, since another process polls
   */
  public record Status(@Nullable Instant polled, String trouble, boolean standby) {}

  private final Connection connection;
  private final Uploading files;
  private final Poller poller;
  private final Sender sender;
  private final Presence presence;
  private final Tally tally = new Tally();

  public Telegram(Settings settings, Ports ports, Surroundings around) {
    connection = new Connection(settings.address(), settings.token());
    String bot = settings.token().substring(0, Math.max(0, settings.token().indexOf(':')));
    files = new Uploading(around.shelf(), ports.uploads(), bot);
    Supplier<String> farewell =
        () -> Phrases.plain(around.course().get(), around.course().get().source(), "group");
    presence = new Presence(connection, around.course(), ports.lease(), around.random());
    poller =
        new Poller(
            connection,
            new Reading(ports.pseudonyms()),
            ports.inbox(),
            new Courtesy(connection, farewell),
            ports.dead(),
            ports.lease(),
            around.clock(),
            around.random());
    sender =
        new Sender(
            new Writing(connection, files),
            around.makers(),
            ports.outbox(),
            ports.inbox(),
            ports.lease(),
            new Pace(settings.pace(), around.clock()),
            tally,
            around.clock(),
            around.random());
  }

  public void start() {
    sender.start();
    poller.start();
    presence.start();
  }

  /** Sends what was committed just now. */
  public void accept(Outbox.Entry entry) {
    sender.accept(entry);
  }

  /** The course and its files may be others now. */
  public void courseChanged() {
    files.look();
    presence.look();
  }

  public Status status() {
    return poller.status();
  }

  /** What became of what was sent, counted since the start. */
  public Tally tally() {
    return tally;
  }

  @Override
  public void close() {
    poller.close();
    presence.close();
    sender.close();
    connection.close();
  }
}
