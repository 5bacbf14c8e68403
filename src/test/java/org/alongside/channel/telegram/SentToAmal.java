package org.alongside.channel.telegram;

import org.alongside.channel.telegram.fake.Chat;
import org.alongside.dialog.Sending;
import org.alongside.turn.Outbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test in which Amal has written once, and the bot sends her things. */
abstract class SentToAmal {
  final Rig rig = new Rig().start();
  final Chat amal = rig.fake.chat(1001);

  @BeforeEach
  void meet() {
    amal.says("/start");
    rig.await(() -> rig.arrivals.size() == 1);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  /** Sends these in one turn, and waits until they are sent. */
  void sends(Sending... sendings) {
    Outbox.Entry entry = rig.commits(1001, sendings);
    rig.await(() -> rig.desk.sent(entry));
  }
}
