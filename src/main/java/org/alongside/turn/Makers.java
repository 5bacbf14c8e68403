package org.alongside.turn;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.dialog.Rendered;
import org.alongside.dialog.Sending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All makers there are, by name. */
public final class Makers {
  private static final Logger log = LoggerFactory.getLogger(Makers.class);

  private final Map<String, Maker> makers;

  public Makers(List<Maker> makers) {
    this.makers = makers.stream().collect(Collectors.toMap(Maker::name, Function.identity()));
  }

  /**
   * What is sent. Where it cannot be made, the words that say so: it would not be made better by
   * trying again, and the rest of the entry must not wait for it.
   *
   * @throws Unavailable when the store is away
   */
  public List<Product> make(String who, Sending.Made made) {
    Maker maker = makers.get(made.maker());
    if (maker == null) {
      log.error("Nobody makes {}", made.maker());
      return sorry(made);
    }
    try {
      return maker.make(who, made);
    } catch (Unavailable away) {
      throw away;
    } catch (RuntimeException | Error broken) {
      // A Java without what drawing needs breaks with an error. Its message may hold what is hers.
      log.error("{} was not made: {} {}", made.maker(), broken.getClass().getName(), at(broken));
      return sorry(made);
    }
  }

  private static List<Product> sorry(Sending.Made made) {
    Rendered words = made.instead();
    return words.text().isBlank() ? List.of() : List.of(new Product.Words(words, null));
  }

  private static String at(Throwable broken) {
    StackTraceElement[] trace = broken.getStackTrace();
    return trace.length == 0 ? "" : trace[0].toString();
  }
}
