package org.alongside.channel.telegram;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.dialog.Media;
import org.alongside.dialog.Rendered;
import org.alongside.dialog.Sending;
import org.alongside.turn.Content;
import org.alongside.turn.Maker;
import org.alongside.turn.Product;
import org.alongside.turn.Unavailable;

/** Makes what a test orders by words: {@code photo}, {@code paper}, or what is to be said. */
final class Workbench implements Maker {
  /** How often the store is away before it makes anything. */
  final AtomicInteger away = new AtomicInteger();

  final AtomicInteger made = new AtomicInteger();

  @Override
  public String name() {
    return "workbench";
  }

  @Override
  public List<Product> make(String who, Sending.Made order) {
    if (away.getAndDecrement() > 0) {
      throw new Unavailable("away", new IllegalStateException());
    }
    made.incrementAndGet();
    return order.words().stream().map(word -> product(who, word)).toList();
  }

  private static Product product(String who, String word) {
    Content content = Content.of((word + " of " + who).getBytes(StandardCharsets.UTF_8));
    Rendered words = Rendered.of("Your " + word);
    return switch (word) {
      case "photo" -> new Product.File("it.png", Media.Kind.PHOTO, content, words, null);
      case "paper" ->
          new Product.File("it.pdf", Media.Kind.DOCUMENT, content, words, Duration.ofMinutes(10));
      case "broken" -> throw new IllegalStateException("her words");
      default -> new Product.Words(words, null);
    };
  }

  /** A turn orders this. */
  static Sending.Made orders(boolean discreet, String... words) {
    return new Sending.Made(
        "workbench", List.of(words), Rendered.of("It could not be made."), discreet);
  }
}
