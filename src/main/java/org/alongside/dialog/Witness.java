package org.alongside.dialog;

/** Sees how a turn is played. What it is told of are the very objects of the course. */
public interface Witness {
  /** Sees nothing. */
  Witness NONE =
      new Witness() {
        @Override
        public void enters(Target step) {}

        @Override
        public void says(Text text) {}

        @Override
        public void lacks(String name) {}
      };

  /** A step is told. */
  void enters(Target step);

  /** A text is said, or the arm of a text that its value chooses. */
  void says(Text text);

  /** A value is printed that is not set. */
  void lacks(String name);
}
