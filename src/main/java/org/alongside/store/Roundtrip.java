package org.alongside.store;

import java.util.function.UnaryOperator;
import org.alongside.dialog.Learner;

/** A record as it comes back from the store: serialised, packed, sealed, and all that undone. */
public final class Roundtrip implements UnaryOperator<Learner> {
  private static final String PLACE = "walk";

  private final Codec codec = new Codec(Parts.ALL);
  private final Sealed sealed = new Sealed(KeyFile.generate());

  @Override
  public Learner apply(Learner learner) {
    byte[] kept = sealed.seal(codec.bytes(learner), PLACE);
    return codec.learner(sealed.open(kept, PLACE));
  }
}
