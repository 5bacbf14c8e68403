package org.alongside.channel.web;

import java.util.List;
import java.util.Locale;
import org.alongside.dialog.Media;
import org.alongside.dialog.Rendered;
import org.alongside.dialog.Sending;
import org.alongside.turn.Product;
import org.jspecify.annotations.Nullable;

/**
 * A message as the template shows it.
 *
 * @param id of its element
 * @param day the date when it differs from that of the message before, else null
 * @param look {@code bot}, {@code hers} or {@code gone}
 * @param other the words for something that is not text, else null
 * @param changed whether it is not new: then it is no news for a screen reader
 */
public record BubbleView(
    String id,
    @Nullable String day,
    String hour,
    String instant,
    String look,
    List<Passage> words,
    @Nullable File file,
    String alt,
    @Nullable String other,
    long number,
    long offer,
    List<List<Sending.Key>> rows,
    boolean edited,
    boolean fades,
    boolean opener,
    boolean changed) {

  /**
   * A picture or another file.
   *
   * @param address where the browser finds it
   * @param name that it is saved under, null where it is only looked at
   */
  public record File(Media.Kind kind, String address, @Nullable String name) {}

  static BubbleView of(
      String phone, Bubble bubble, @Nullable Bubble before, Manners manners, boolean changed) {
    boolean sameDay = before != null && manners.date(before.at()).equals(manners.date(bubble.at()));
    Sending.@Nullable Message message =
        bubble.what() instanceof Bubble.Bot bot ? bot.message() : null;
    return new BubbleView(
        phone + "-" + bubble.number(),
        sameDay ? null : manners.day(bubble.at()),
        manners.hour(bubble.at()),
        bubble.at().toString(),
        look(bubble),
        words(bubble.what()),
        file(phone, bubble),
        message == null ? "" : message.alt(),
        bubble.what() instanceof Bubble.Other other ? "sent-" + word(other) : null,
        bubble.number(),
        message == null ? 0 : message.offer(),
        message == null ? List.of() : message.rows(),
        bubble.what() instanceof Bubble.Bot bot && bot.edited(),
        (message != null && message.discreet())
            || (bubble.what() instanceof Bubble.Made made && made.fades()),
        message != null && message.lane() == Sending.Lane.OPENER,
        changed);
  }

  private static String look(Bubble bubble) {
    return switch (bubble.what()) {
      case Bubble.Gone ignored -> "gone";
      case Bubble.Bot ignored -> "bot";
      case Bubble.Made ignored -> "bot";
      case Bubble.Typed ignored -> "hers";
      case Bubble.Other ignored -> "hers";
    };
  }

  private static List<Passage> words(Bubble.What what) {
    return switch (what) {
      case Bubble.Bot bot -> Passage.of(bot.message().body());
      case Bubble.Typed typed -> Passage.of(new Rendered(typed.text(), List.of()));
      case Bubble.Made made -> Passage.of(words(made.product()));
      case Bubble.Other ignored -> List.of();
      case Bubble.Gone ignored -> List.of();
    };
  }

  private static Rendered words(Product product) {
    return switch (product) {
      case Product.File file -> file.caption();
      case Product.Words words -> words.body();
    };
  }

  private static @Nullable File file(String phone, Bubble bubble) {
    if (bubble.what() instanceof Bubble.Made made && made.product() instanceof Product.File file) {
      return new File(file.kind(), MadeFiles.address(phone, bubble.number()), file.name());
    }
    Media media = bubble.what() instanceof Bubble.Bot bot ? bot.message().media() : null;
    return media == null ? null : new File(media.kind(), PictureFiles.PATH + media.file(), null);
  }

  private static String word(Bubble.Other other) {
    return other.kind().name().toLowerCase(Locale.ROOT);
  }
}
