package org.alongside.channel.telegram;

import java.util.ArrayList;
import java.util.List;
import org.alongside.dialog.Media;
import org.alongside.dialog.Rendered;
import org.alongside.dialog.Sending;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** One message as Telegram takes it. A {@link Sending.Message} that is too long makes several. */
record Piece(
    Rendered body,
    @Nullable Media media,
    String alt,
    @Nullable InlineKeyboardMarkup keys,
    boolean discreet) {

  static List<Piece> of(Sending.Message m) {
    List<Piece> pieces = new ArrayList<>();
    InlineKeyboardMarkup keys = keyboard(m.offer(), m.rows());
    boolean caption = m.media() != null && m.body().text().length() <= Bounds.CAPTION;
    if (m.media() != null) {
      Rendered words = caption ? m.body() : Rendered.of("");
      pieces.add(new Piece(words, m.media(), m.alt(), caption ? keys : null, m.discreet()));
    }
    if (!caption) {
      List<Rendered> parts = m.body().split(Bounds.TEXT);
      for (int i = 0; i < parts.size(); i++) {
        boolean last = i == parts.size() - 1;
        pieces.add(new Piece(parts.get(i), null, "", last ? keys : null, m.discreet()));
      }
    }
    return pieces;
  }

  /** The same words without looks. */
  Piece plain() {
    return new Piece(Rendered.of(body.text()), media, alt, keys, discreet);
  }

  /** The words that stand for a file which cannot be sent. */
  Piece withoutMedia() {
    Rendered words = body.text().isBlank() ? Rendered.of(alt) : body;
    return new Piece(words, null, "", keys, discreet);
  }

  Piece as(Media other) {
    return new Piece(body, other, alt, keys, discreet);
  }

  static @Nullable InlineKeyboardMarkup keyboard(long offer, List<List<Sending.Key>> rows) {
    if (rows.isEmpty()) {
      return null;
    }
    List<InlineKeyboardRow> keyboard = new ArrayList<>();
    for (List<Sending.Key> row : rows) {
      InlineKeyboardRow buttons = new InlineKeyboardRow();
      for (Sending.Key key : row) {
        InlineKeyboardButton button = new InlineKeyboardButton(key.label());
        button.setCallbackData(offer + ":" + key.key());
        buttons.add(button);
      }
      keyboard.add(buttons);
    }
    return new InlineKeyboardMarkup(keyboard);
  }

  static @Nullable List<MessageEntity> entities(Rendered body) {
    if (body.spans().isEmpty()) {
      return null;
    }
    return body.spans().stream().map(Piece::entity).toList();
  }

  private static MessageEntity entity(Rendered.Span span) {
    String type =
        switch (span.look()) {
          case BOLD -> "bold";
          case ITALIC -> "italic";
          case LINK -> "text_link";
        };
    MessageEntity entity = new MessageEntity(type, span.offset(), span.length());
    entity.setUrl(span.url());
    return entity;
  }

  static LinkPreviewOptions noPreview() {
    return LinkPreviewOptions.builder().isDisabled(true).build();
  }
}
