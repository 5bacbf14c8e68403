package org.alongside.channel.telegram;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.alongside.channel.telegram.fake.FakeTelegram;
import org.alongside.channel.telegram.fake.Rates;
import org.alongside.dialog.Course;
import org.alongside.dialog.Media;
import org.alongside.dialog.Rendered;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Sending.Lane;
import org.alongside.dialog.Text;
import org.alongside.dialog.Words;
import org.alongside.store.Store;
import org.alongside.store.TestRedis;
import org.alongside.turn.Arrival;
import org.alongside.turn.Lease;
import org.alongside.turn.Makers;
import org.alongside.turn.Outbox;
import org.alongside.turn.Played;
import org.alongside.turn.Pseudonyms;
import org.jspecify.annotations.Nullable;

/** The channel, a strict Telegram on one side and a desk on the other. */
final class Rig implements AutoCloseable {
  final FakeTelegram fake;
  final Desk desk = new Desk();
  final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
  volatile Function<Arrival, CompletableFuture<Played>> plays =
      arrival -> CompletableFuture.completedFuture(Played.DONE);
  final Workbench maker = new Workbench();
  private final double pace;
  private final Outbox outbox;
  private final Lease lease;
  private final Store store = TestRedis.store(TestRedis.keys());
  private Telegram telegram;

  /** Another one, and every file has changed. */
  volatile String edition = "";

  Rig() {
    this(Rates.NONE, 0);
  }

  Rig(Rates rates, double pace) {
    this(rates, pace, null, null);
  }

  /** On a store of its own. */
  Rig(Outbox outbox, Lease lease) {
    this(Rates.NONE, 0, outbox, lease);
  }

  private Rig(Rates rates, double pace, @Nullable Outbox outbox, @Nullable Lease lease) {
    this.pace = pace;
    this.outbox = outbox == null ? desk : outbox;
    this.lease = lease == null ? desk : lease;
    fake = FakeTelegram.start(InstantSource.system(), rates);
    telegram = build();
  }

  private Telegram build() {
    return new Telegram(
        new Telegram.Settings(FakeTelegram.TOKEN, URI.create(fake.url()), pace),
        new Telegram.Ports(this::take, outbox, desk, pseudonyms(), lease, store.uploads()),
        new Telegram.Surroundings(
            Rig::course,
            this::open,
            new Makers(List.of(maker)),
            InstantSource.system(),
            new SplittableRandom(1)));
  }

  private CompletableFuture<Played> take(Arrival arrival) {
    arrivals.add(arrival);
    return plays.apply(arrival);
  }

  private static Pseudonyms pseudonyms() {
    return new Pseudonyms() {
      @Override
      public String who(long chat) {
        return "who-" + chat;
      }

      @Override
      public String mark(String text) {
        throw new AssertionError("the channel marks nothing");
      }
    };
  }

  private java.io.InputStream open(String file) throws FileNotFoundException {
    if (file.contains("missing")) {
      throw new FileNotFoundException(file);
    }
    return new ByteArrayInputStream((file + edition).getBytes(StandardCharsets.UTF_8));
  }

  Rig start() {
    telegram.start();
    return this;
  }

  Telegram telegram() {
    return telegram;
  }

  /** The process dies and another one comes. */
  void restart() {
    telegram.close();
    telegram = build();
    telegram.start();
  }

  /** A turn sends this. */
  Outbox.Entry commits(long chat, Sending... sendings) {
    Outbox.Entry entry = desk.commit(chat, sendings);
    telegram.accept(entry);
    return entry;
  }

  Rig await(BooleanSupplier condition) {
    return await(10, condition);
  }

  Rig await(double seconds, BooleanSupplier condition) {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "Waited %s s in vain. Calls %s, arrivals %s, status %s"
                .formatted(seconds, fake.calls().counts(), arrivals, telegram.status()));
      }
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    return this;
  }

  static Sending.Message says(String text) {
    return says(Lane.REPLY, text);
  }

  static Sending.Message says(Lane lane, String text) {
    return new Sending.Message(Rendered.of(text), null, "", 0, List.of(), false, lane);
  }

  static Sending.Message asks(String text, String... labels) {
    List<List<Sending.Key>> rows =
        List.of(labels).stream()
            .map(l -> List.of(new Sending.Key(l.toLowerCase(java.util.Locale.ROOT), l)))
            .toList();
    return new Sending.Message(Rendered.of(text), null, "", 7, rows, false, Lane.REPLY);
  }

  static Sending.Message shows(String file, Media.Kind kind, String text) {
    return new Sending.Message(
        Rendered.of(text), new Media(file, kind), "in words", 0, List.of(), false, Lane.REPLY);
  }

  static Sending.Edit edits(long message, String text) {
    return new Sending.Edit(message, Rendered.of(text), false, 0, List.of());
  }

  private static List<Words> words(@Nullable String ukrainian, String english) {
    Map<String, Text> in = new LinkedHashMap<>();
    in.put("en", new Text(List.of(new Text.Plain(english))));
    if (ukrainian != null) {
      in.put("uk", new Text(List.of(new Text.Plain(ukrainian))));
    }
    return List.of(new Words(in));
  }

  private static Course course() {
    var commands = new LinkedHashMap<String, Course.Command>();
    commands.put("menu", new Course.Command("system/menu", true, true));
    commands.put("help", new Course.Command("system/help", true, true));
    commands.put("bye", new Course.Command("system/bye", false, true));
    return new Course(
        "en",
        List.of("en", "uk"),
        new LinkedHashMap<>(),
        Map.of(),
        Map.of(
            "group", words(null, "I only talk in private."),
            "command-menu", words("Меню", "All lessons"),
            "command-help", words(null, "Whom to call"),
            "command-bye", words(null, "Clear this chat")),
        Map.of(),
        Map.of(),
        commands,
        new LinkedHashMap<>(),
        List.of(),
        new LinkedHashMap<>(),
        List.of(),
        new Course.Defaults(
            "system/welcome",
            "system/younger",
            "system/menu",
            9,
            List.of("mon"),
            LocalTime.of(8, 0),
            LocalTime.of(21, 0),
            ZoneId.of("UTC")));
  }

  @Override
  public void close() {
    telegram.close();
    fake.close();
    store.close();
  }
}
