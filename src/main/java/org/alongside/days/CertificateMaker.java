package org.alongside.days;

import java.util.List;
import org.alongside.dialog.Media;
import org.alongside.dialog.Rendered;
import org.alongside.dialog.Sending;
import org.alongside.turn.Content;
import org.alongside.turn.Maker;
import org.alongside.turn.Product;

/**
 * Makes a certificate, as a picture and as a sheet to print. Its words are those of {@link
 * Certificate} in their order. The files bear only the product's name.
 */
public final class CertificateMaker implements Maker {
  static final String NAME = "certificate";
  private static final int WORDS = 8;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Product> make(String who, Sending.Made made) {
    List<String> w = made.words();
    if (w.size() != WORDS) {
      throw new IllegalArgumentException("a certificate has " + WORDS + " words");
    }
    Certificate certificate =
        new Certificate(
            w.get(0), w.get(1), w.get(2), w.get(3), w.get(4), w.get(5), w.get(6), w.get(7));
    Rendered none = Rendered.of("");
    Content picture = Content.of(certificate.png());
    Content sheet = Content.of(certificate.pdf());
    return List.of(
        new Product.File("alongside.png", Media.Kind.PHOTO, picture, none, null),
        new Product.File("alongside.pdf", Media.Kind.DOCUMENT, sheet, none, null));
  }
}
