package org.alongside.channel.telegram;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.groupadministration.LeaveChat;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

/** What is done beside the turns, at once and at most once: spinners stopped, groups left. */
final class Courtesy {
  private static final Logger log = LoggerFactory.getLogger(Courtesy.class);

  private final Connection connection;
  private final Supplier<String> farewell;

  /**
   * @param farewell what is said to a group
   */
  Courtesy(Connection connection, Supplier<String> farewell) {
    this.connection = connection;
    this.farewell = farewell;
  }

  /** Stops the spinner on a pressed button. Too late is no harm: the turn counts. */
  void answer(String press) {
    Thread.ofVirtual().start(() -> quietly(() -> connection.call(new AnswerCallbackQuery(press))));
  }

  /** Says why, and leaves. */
  void leave(long group) {
    Thread.ofVirtual()
        .start(
            () ->
                quietly(
                    () -> {
                      String words = farewell.get();
                      if (!words.isBlank()) {
                        connection.call(new SendMessage(Long.toString(group), words));
                      }
                      return connection.call(new LeaveChat(Long.toString(group)));
                    }));
  }

  private interface Call {
    Answer<?> make() throws InterruptedException;
  }

  private static void quietly(Call call) {
    try {
      if (call.make() instanceof Answer.Lost<?> lost) {
        log.debug("Not done: {}", lost.reason());
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }
}
