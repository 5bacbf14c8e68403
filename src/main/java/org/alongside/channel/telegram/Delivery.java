package org.alongside.channel.telegram;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.alongside.channel.telegram.Answer.Good;
import org.alongside.channel.telegram.Answer.Lost;
import org.alongside.channel.telegram.Answer.Refused;
import org.alongside.channel.telegram.Attempts.Ended;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Sending.Lane;
import org.alongside.turn.Makers;
import org.alongside.turn.Outbox;
import org.alongside.turn.Product;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * One entry of the outbox on its way: what it put on the screen, took from it, and how it ended.
 */
final class Delivery {
  private static final Logger log = LoggerFactory.getLogger(Delivery.class);

  /** How Telegram's answer changes what is to be done. */
  enum End {
    WHOLE,
    /** The learner cannot be reached: the rest is not sent. */
    LEFT
  }

  private final Writing writing;
  private final Makers makers;
  private final Attempts attempts;
  private final Outbox outbox;
  private final Tally tally;
  private final Newest newest;
  private final InstantSource clock;
  private final Outbox.Entry entry;
  private final List<Outbox.Shown> shown = new ArrayList<>();
  private final List<Long> gone = new ArrayList<>();
  private long chat;
  private boolean begun;

  Delivery(
      Writing writing,
      Makers makers,
      Attempts attempts,
      Outbox outbox,
      Tally tally,
      Newest newest,
      InstantSource clock,
      Outbox.Entry entry) {
    this.writing = writing;
    this.makers = makers;
    this.attempts = attempts;
    this.outbox = outbox;
    this.tally = tally;
    this.newest = newest;
    this.clock = clock;
    this.entry = entry;
    this.chat = entry.chat();
  }

  List<Outbox.Shown> shown() {
    return shown;
  }

  List<Long> gone() {
    return gone;
  }

  /** Whether a message may have reached the learner. */
  boolean begun() {
    return begun;
  }

  /** The chat's number, which may have become another. */
  long chat() {
    return chat;
  }

  End deliver() throws InterruptedException, Ended {
    for (Sending sending : entry.sendings()) {
      boolean reached =
          switch (sending) {
            case Sending.Message message -> message(message);
            case Sending.Made made -> made(made);
            case Sending.Edit edit when edit.message() == 0 -> found(edit);
            case Sending.Edit edit -> edit(edit);
            case Sending.Erase erase -> erase(erase.messages());
            case Sending.EraseDue ignored -> erase(screen(false));
            case Sending.EraseAll ignored -> erase(screen(true));
          };
      if (!reached) {
        tally.add(Tally.What.BLOCKED);
        return End.LEFT;
      }
    }
    return End.WHOLE;
  }

  private List<Long> screen(boolean all) throws InterruptedException, Ended {
    return attempts.untilStored(() -> outbox.screen(entry.who(), all, clock.instant()));
  }

  private boolean message(Sending.Message message) throws InterruptedException, Ended {
    if (message.lane() == Lane.ANNOUNCEMENT && entry.again()) {
      tally.add(Tally.What.UNKNOWN);
      return true;
    }
    if (!pieces(Piece.of(message), message.lane())) {
      return false;
    }
    if (message.offer() != 0 && !shown.isEmpty()) {
      newest.put(entry.who(), message.offer(), shown.getLast().message());
    }
    return true;
  }

  private boolean made(Sending.Made order) throws InterruptedException, Ended {
    List<Product> made = attempts.untilStored(() -> makers.make(entry.who(), order));
    return pieces(Piece.of(made, order.discreet()), Lane.REPLY);
  }

  private boolean pieces(List<Piece> pieces, Lane lane) throws InterruptedException, Ended {
    for (Piece piece : pieces) {
      if (!piece(piece, lane)) {
        return false;
      }
    }
    return true;
  }

  private boolean piece(Piece piece, Lane lane) throws InterruptedException, Ended {
    if (piece.file() == null && piece.body().text().isBlank()) {
      log.error("A message without words is not sent");
      return true;
    }
    Answer<Message> answer = attempts.insist(chat, lane, true, () -> send(piece));
    return switch (answer) {
      case Good<Message> good -> {
        tally.add(Tally.What.SENT);
        Integer number = good.result().getMessageId();
        shown.add(new Outbox.Shown(number, clock.instant(), piece.fades()));
        yield true;
      }
      case Lost<Message> ignored -> true;
      case Refused<Message> no when no.unreadable() && !piece.body().spans().isEmpty() ->
          piece(plain(piece, no), lane);
      case Refused<Message> no -> moved(no) ? piece(piece, lane) : went(no);
    };
  }

  private Answer<Message> send(Piece piece) throws InterruptedException {
    begun = true;
    return writing.send(chat, piece);
  }

  private boolean found(Sending.Edit edit) throws InterruptedException, Ended {
    Long message = newest.take(entry.who(), edit.offer());
    return message == null
        || edit(new Sending.Edit(message, edit.body(), edit.caption(), 0, edit.rows()));
  }

  private boolean edit(Sending.Edit edit) throws InterruptedException, Ended {
    Answer<?> answer =
        attempts.insist(chat, Lane.REPLY, true, () -> writing.edit(chat, edit, false));
    if (answer instanceof Refused<?> no && no.unreadable()) {
      alert(no);
      answer = attempts.insist(chat, Lane.REPLY, true, () -> writing.edit(chat, edit, true));
    }
    if (answer instanceof Refused<?> no && no.otherKind()) {
      Sending.Edit turned =
          new Sending.Edit(edit.message(), edit.body(), !edit.caption(), edit.offer(), edit.rows());
      answer = attempts.insist(chat, Lane.REPLY, true, () -> writing.edit(chat, turned, false));
    }
    return switch (answer) {
      case Good<?> ignored -> true;
      case Lost<?> ignored -> true;
      case Refused<?> no when no.says("message is not modified") -> true;
      case Refused<?> no when no.says("message to edit not found") -> true;
      case Refused<?> no when no.says("message can't be edited") -> true;
      case Refused<?> no -> moved(no) ? edit(edit) : went(no);
    };
  }

  private boolean erase(List<Long> messages) throws InterruptedException, Ended {
    for (int from = 0; from < messages.size(); from += Bounds.BATCH) {
      List<Long> some = messages.subList(from, Math.min(from + Bounds.BATCH, messages.size()));
      Answer<Boolean> answer =
          attempts.insist(chat, Lane.REPLY, false, () -> writing.erase(chat, some));
      if (answer instanceof Refused<Boolean> no && !oneByOne(no, some)) {
        return false;
      }
      gone.addAll(some);
    }
    return true;
  }

  /** One message that is too old makes Telegram refuse all. */
  private boolean oneByOne(Refused<Boolean> no, List<Long> messages)
      throws InterruptedException, Ended {
    if (no.unreachable()) {
      return false;
    }
    moved(no);
    for (long message : messages) {
      Answer<Boolean> answer =
          attempts.insist(chat, Lane.REPLY, false, () -> writing.erase(chat, message));
      if (answer instanceof Refused<Boolean> stays && !stays.says("not found")) {
        tally.add(Tally.What.UNDELETABLE);
      }
    }
    return true;
  }

  /**
   * False when the learner cannot be reached. Anything else that Telegram does not take is passed.
   */
  private boolean went(Refused<?> no) {
    if (no.unreachable()) {
      return false;
    }
    tally.add(Tally.What.REFUSED);
    log.error("Telegram does not take a message: {} {}", no.code(), no.description());
    return true;
  }

  private Piece plain(Piece piece, Refused<?> no) {
    alert(no);
    return piece.plain();
  }

  private void alert(Refused<?> no) {
    tally.add(Tally.What.PLAIN);
    log.error("Sent without its looks: {}", no.description());
  }

  private boolean moved(Refused<?> no) {
    if (no.movedTo() == 0 || no.movedTo() == chat) {
      return false;
    }
    chat = no.movedTo();
    return true;
  }
}
