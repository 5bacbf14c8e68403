package org.alongside.channel.telegram;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.alongside.dialog.Course;
import org.alongside.turn.Lease;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.DeleteMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;

/** How the bot shows itself on Telegram: its commands, told anew where they changed. */
final class Presence implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Presence.class);

  private final Connection connection;
  private final Supplier<Course> course;
  private final Lease lease;
  private final RandomGenerator random;
  private final Semaphore news = new Semaphore(0);
  private List<SetMyCommands> shown = List.of();
  private final Thread thread = Thread.ofVirtual().name("telegram-presence").unstarted(this::run);

  Presence(Connection connection, Supplier<Course> course, Lease lease, RandomGenerator random) {
    this.connection = connection;
    this.course = course;
    this.lease = lease;
    this.random = random;
  }

  void start() {
    thread.start();
  }

  /** The course may say something else now. */
  void look() {
    news.release();
  }

  private void run() {
    try {
      while (true) {
        while (!lease.held()) {
          Thread.sleep(Bounds.STANDBY);
        }
        show();
        news.acquire();
        news.drainPermits();
      }
    } catch (InterruptedException closing) {
      log.debug("Presence ended");
    }
  }

  private void show() throws InterruptedException {
    List<SetMyCommands> wanted = CommandMenu.of(course.get());
    for (SetMyCommands commands : wanted) {
      if (!shown.contains(commands)) {
        tell(commands, commands.getLanguageCode());
      }
    }
    for (SetMyCommands old : shown) {
      String language = old.getLanguageCode();
      if (wanted.stream().noneMatch(now -> Objects.equals(now.getLanguageCode(), language))) {
        tell(new DeleteMyCommands(old.getScope(), language), language);
      }
    }
    shown = wanted;
  }

  private void tell(BotApiMethod<Boolean> commands, @Nullable String language)
      throws InterruptedException {
    if (insist(commands) instanceof Answer.Refused<?> no) {
      log.error(
          "Telegram does not take the commands in language {} ({})", language, no.description());
    }
  }

  /** Asks until Telegram answers. */
  private <T extends Serializable> Answer<T> insist(BotApiMethod<T> method)
      throws InterruptedException {
    Backoff backoff = new Backoff(random);
    while (true) {
      Answer<T> answer = connection.call(method);
      switch (answer) {
        case Answer.Good<T> good -> {
          return good;
        }
        case Answer.Refused<T> no -> {
          if (no.code() == 400) {
            return no;
          }
          Thread.sleep(backoff.next().plusSeconds(no.retryAfter()));
        }
        case Answer.Lost<T> ignored -> Thread.sleep(backoff.next());
      }
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
