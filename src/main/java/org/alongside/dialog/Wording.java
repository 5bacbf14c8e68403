package org.alongside.dialog;

/** The words of one step, in the language of the place where it is told. */
final class Wording {
  private final Draft draft;
  private final Dialog dialog;
  private final Step step;
  private final String language;

  Wording(Draft draft, Dialog dialog, Step step, String language) {
    this.draft = draft;
    this.dialog = dialog;
    this.step = step;
    this.language = language;
  }

  /** Whether the translation has this block, and the promise that it prints is still held. */
  boolean has(Block block) {
    return switch (block) {
      case Block.Say say -> {
        Text text = say.words().of(language);
        yield text != null && !lacksPromise(text);
      }
      case Block.Show show -> show.alt().of(language) != null;
      case Block.Set ignored -> true;
      case Block.After ignored -> true;
      case Block.Do ignored -> true;
      case Block.Break ignored -> true;
    };
  }

  private boolean lacksPromise(Text text) {
    return text.pieces().stream()
        .anyMatch(
            piece ->
                switch (piece) {
                  case Text.Print print ->
                      dialog.vars().get(print.name()) instanceof Var.Promise
                          && draft.scope(dialog).value(print.name()) == null;
                  case Text.Bold bold -> lacksPromise(bold.inner());
                  case Text.Italic italic -> lacksPromise(italic.inner());
                  case Text.Link link -> lacksPromise(link.inner());
                  case Text.Term term -> lacksPromise(term.inner());
                  case Text.Select select ->
                      select.arms().values().stream().anyMatch(this::lacksPromise);
                  case Text.Plural plural ->
                      plural.arms().values().stream().anyMatch(this::lacksPromise);
                  case Text.Plain ignored -> false;
                  case Text.Count ignored -> false;
                });
  }

  /** Adds the block of this index, if it is a paragraph of hers. */
  void say(Saying saying, int index) {
    if (index < step.blocks().size() && step.blocks().get(index) instanceof Block.Say say) {
      Text text = say.words().of(language);
      if (text != null && has(say)) {
        saying.say(compose(text), index);
      }
    }
  }

  /** Adds the block of this index, if it is a medium. */
  void show(Saying saying, int index) {
    if (index < step.blocks().size() && step.blocks().get(index) instanceof Block.Show show) {
      Text alt = show.alt().of(language);
      boolean words = draft.textOnly() && show.media().kind() != Media.Kind.DOCUMENT;
      if (alt != null && words) {
        saying.tell(compose(alt), show.media(), index);
      } else {
        saying.show(show.media(), alt == null ? "" : compose(alt).done().text(), index);
      }
    }
  }

  private Composer compose(Text text) {
    return Composer.of(draft.course, language, draft.scope(dialog)).add(text);
  }
}
