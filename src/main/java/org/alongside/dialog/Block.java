package org.alongside.dialog;

/** One block of a step, from top to bottom. */
public sealed interface Block {
  Guard guard();

  /** A paragraph. */
  record Say(Guard guard, Words words) implements Block {}

  /** A medium; it begins a new message. */
  record Show(Guard guard, Media media, Words alt) implements Block {}

  record Set(Guard guard, Effect effect) implements Block {}

  record After(Guard guard, Delay delay, Target target) implements Block {}

  /** A host action without outcomes. */
  record Do(Guard guard, String action) implements Block {}

  /** Begins a new message. */
  record Break() implements Block {
    @Override
    public Guard guard() {
      return new Guard.None();
    }
  }
}
