package org.alongside.channel.telegram;

import java.util.List;
import java.util.Set;
import org.alongside.dialog.Input;
import org.alongside.turn.Arrival;
import org.alongside.turn.Pseudonyms;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** What an update means. */
final class Reading {
  /** What is to be done about an update. */
  sealed interface Read {}

  /** Something for a learner; {@code press} is answered at once. */
  record Hers(Arrival arrival, @Nullable String press) implements Read {}

  /** The bot is where it does not belong. */
  record Elsewhere(long chat) implements Read {}

  /** Nothing to do. */
  record Nothing() implements Read {}

  private static final Set<String> IN = Set.of("member", "administrator", "creator", "restricted");
  private static final String PRIVATE = "private";

  private final Pseudonyms pseudonyms;

  Reading(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  static String id(long update) {
    return "tg:" + update;
  }

  Read read(long id, Update update) {
    if (update.getCallbackQuery() != null) {
      return press(id, update.getCallbackQuery());
    }
    if (update.getMyChatMember() != null) {
      return member(id, update.getMyChatMember());
    }
    Message message = update.getMessage();
    return message == null || message.getChat() == null ? new Nothing() : message(id, message);
  }

  private Read message(long id, Message message) {
    Chat chat = message.getChat();
    if (!PRIVATE.equals(chat.getType())) {
      return new Elsewhere(chat.getId());
    }
    Input input = said(message);
    return input == null ? new Nothing() : hers(id, chat.getId(), message.getFrom(), input, null);
  }

  private static @Nullable Input said(Message message) {
    long number = message.getMessageId() == null ? 0 : message.getMessageId();
    if (message.getText() != null) {
      String text = Typed.command(Typed.clean(message.getText()));
      return new Input.Said(text, "", List.of(), number);
    }
    Input.Kind kind = kind(message);
    String caption = message.getCaption() == null ? "" : Typed.clean(message.getCaption());
    return kind == null ? null : new Input.Sent(kind, caption, number);
  }

  /** Null for what Telegram itself writes into a chat, such as “pinned a message”. */
  private static Input.@Nullable Kind kind(Message m) {
    if (m.getPhoto() != null) {
      return Input.Kind.PHOTO;
    }
    if (m.getVoice() != null || m.getAudio() != null) {
      return Input.Kind.VOICE;
    }
    if (m.getVideo() != null || m.getVideoNote() != null || m.getAnimation() != null) {
      return Input.Kind.VIDEO;
    }
    if (m.getSticker() != null || m.getDice() != null) {
      return Input.Kind.STICKER;
    }
    boolean file =
        m.getDocument() != null
            || m.getContact() != null
            || m.getLocation() != null
            || m.getPoll() != null
            || m.getStory() != null;
    return file ? Input.Kind.FILE : null;
  }

  /** The presser's own chat counts, not the one where the message stands. */
  private Read press(long id, CallbackQuery query) {
    var on = query.getMessage();
    if (on != null && on.getChat() != null && !PRIVATE.equals(on.getChat().getType())) {
      return new Elsewhere(on.getChat().getId());
    }
    if (query.getFrom() == null) {
      return new Nothing();
    }
    long number = on == null || on.getMessageId() == null ? 0 : on.getMessageId();
    Input input = pressed(query.getData() == null ? "" : query.getData(), number);
    return hers(id, query.getFrom().getId(), query.getFrom(), input, query.getId());
  }

  /** A button of another time or make belongs to no offer: 0. */
  private static Input.Pressed pressed(String data, long number) {
    int colon = data.indexOf(':');
    try {
      long offer = Long.parseLong(data.substring(0, Math.max(0, colon)));
      return new Input.Pressed(offer, Typed.clean(data.substring(colon + 1)), number);
    } catch (NumberFormatException notOurs) {
      return new Input.Pressed(0, Typed.clean(data), number);
    }
  }

  private Read member(long id, ChatMemberUpdated change) {
    Chat chat = change.getChat();
    if (chat == null || change.getNewChatMember() == null) {
      return new Nothing();
    }
    boolean in = IN.contains(change.getNewChatMember().getStatus());
    if (!PRIVATE.equals(chat.getType())) {
      return in ? new Elsewhere(chat.getId()) : new Nothing();
    }
    Input input = in ? new Input.Returned() : new Input.Left();
    return hers(id, chat.getId(), change.getFrom(), input, null);
  }

  private Hers hers(long id, long chat, @Nullable User from, Input input, @Nullable String press) {
    String tongue = from == null || from.getLanguageCode() == null ? "" : from.getLanguageCode();
    return new Hers(new Arrival(pseudonyms.who(chat), chat, id(id), tongue, input), press);
  }
}
