package org.alongside.channel.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alongside.dialog.Media;
import org.alongside.dialog.Rendered;
import org.alongside.dialog.Sending;
import org.alongside.turn.Content;
import org.alongside.turn.Maker;
import org.alongside.turn.Product;

/** Makes a picture, a file and words of what it is told. */
final class Bakery implements Maker {
  @Override
  public String name() {
    return "bakery";
  }

  @Override
  public List<Product> make(String who, Sending.Made made) {
    Content content = Content.of(made.words().getFirst().getBytes(StandardCharsets.UTF_8));
    Rendered caption = Rendered.of("Fresh for you");
    return List.of(
        new Product.File("bread.png", Media.Kind.PHOTO, content, caption, null),
        new Product.File("bread.pdf", Media.Kind.DOCUMENT, content, Rendered.of(""), null),
        new Product.Words(Rendered.of(made.words().getLast()), null));
  }

  /** The name of a file, or what is said. */
  static String text(Product product) {
    return product instanceof Product.File file
        ? file.name()
        : ((Product.Words) product).body().text();
  }

  /** A turn orders this. */
  static Sending.Made orders(boolean discreet, String... words) {
    return new Sending.Made("bakery", List.of(words), Rendered.of("Sold out."), discreet);
  }
}
