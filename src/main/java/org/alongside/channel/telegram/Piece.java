package org.alongside.channel.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.alongside.dialog.Limits;
import org.alongside.dialog.Media;
import org.alongside.dialog.Rendered;
import org.alongside.dialog.Sending;
import org.alongside.turn.Content;
import org.alongside.turn.Product;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/**
 * One message as Telegram takes it. A {@link Sending.Message} that is too long makes several.
 *
 * @param guarded whether it cannot be forwarded
 * @param fades after how long it is deleted by itself, null for never
 */
record Piece(
    Rendered body,
    @Nullable Attached file,
    @Nullable InlineKeyboardMarkup keys,
    boolean guarded,
    @Nullable Duration fades) {

  /** A file that a message carries. */
  sealed interface Attached {
    Media.Kind kind();
  }

  /**
   * A file of the course.
   *
   * @param alt the words that stand for it
   */
  record Shelved(Media media, String alt) implements Attached {
    @Override
    public Media.Kind kind() {
      return media.kind();
    }
  }

  /** A file that was made for this message alone. */
  record Fresh(String name, Media.Kind kind, Content content) implements Attached {}

  static List<Piece> of(Sending.Message m) {
    Attached file = m.media() == null ? null : new Shelved(m.media(), m.alt());
    Duration fades = m.discreet() ? Limits.FADES : null;
    return of(new Piece(m.body(), file, keyboard(m.offer(), m.rows()), m.discreet(), fades));
  }

  /**
   * What was made.
   *
   * @param discreet whether it is for a learner whose messages fade and cannot be forwarded
   */
  static List<Piece> of(List<Product> made, boolean discreet) {
    return made.stream().flatMap(product -> of(whole(product, discreet)).stream()).toList();
  }

  private static Piece whole(Product product, boolean discreet) {
    Duration fades = product.fades(discreet);
    return switch (product) {
      case Product.Words words -> new Piece(words.body(), null, null, discreet, fades);
      case Product.File file -> {
        Attached fresh = new Fresh(file.name(), file.kind(), file.content());
        yield new Piece(file.caption(), fresh, null, discreet, fades);
      }
    };
  }

  /** In as many messages as it takes; the last has the buttons. */
  private static List<Piece> of(Piece whole) {
    List<Piece> pieces = new ArrayList<>();
    if (whole.file != null && whole.body.text().length() <= Bounds.CAPTION) {
      return List.of(whole);
    }
    if (whole.file != null) {
      pieces.add(whole.with(Rendered.of(""), whole.file, null));
    }
    List<Rendered> parts = whole.body.split(Bounds.TEXT);
    for (int i = 0; i < parts.size(); i++) {
      boolean last = i == parts.size() - 1;
      pieces.add(whole.with(parts.get(i), null, last ? whole.keys : null));
    }
    return pieces;
  }

  private Piece with(Rendered other, @Nullable Attached what, @Nullable InlineKeyboardMarkup how) {
    return new Piece(other, what, how, guarded, fades);
  }

  /** The same words without looks. */
  Piece plain() {
    return with(Rendered.of(body.text()), file, keys);
  }

  /** With these words for a file which cannot be sent, if it has none of its own. */
  Piece without(String alt) {
    return with(body.text().isBlank() ? Rendered.of(alt) : body, null, keys);
  }

  Piece as(Attached other) {
    return with(body, other, keys);
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
