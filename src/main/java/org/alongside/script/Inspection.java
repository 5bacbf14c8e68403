package org.alongside.script;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.alongside.dialog.Limits;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Spelling;

/** Sees whether what is sent keeps Telegram's limits, and nothing of it is left unfilled. */
final class Inspection {
  private final BiConsumer<Finding.Kind, String> complain;

  Inspection(BiConsumer<Finding.Kind, String> complain) {
    this.complain = complain;
  }

  void look(Sending sending) {
    switch (sending) {
      case Sending.Message message -> {
        words(message.body().text(), message.media() == null ? Limits.MESSAGE : Limits.CAPTION);
        if (message.media() == null && message.body().text().isBlank()) {
          limit("a message without words is sent; write a paragraph into the step");
        }
        buttons(message.offer(), message.rows());
      }
      case Sending.Edit edit -> {
        words(edit.body().text(), edit.caption() ? Limits.CAPTION : Limits.MESSAGE);
        buttons(edit.offer(), edit.rows());
      }
      case Sending.Made made -> words(made.instead().text(), Limits.MESSAGE);
      case Sending.Erase ignored -> {}
      case Sending.EraseDue ignored -> {}
      case Sending.EraseAll ignored -> {}
    }
  }

  private void limit(String message) {
    complain.accept(Finding.Kind.BROKEN_LIMIT, message);
  }

  private void words(String text, int most) {
    if (text.length() > most) {
      limit("a message has %d letters, of %d; shorten it".formatted(text.length(), most));
    }
    if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
      complain.accept(
          Finding.Kind.UNSET_VALUE, "a brace is sent as it stands; write the variable anew");
    }
  }

  private void buttons(long offer, List<List<Sending.Key>> rows) {
    List<Sending.Key> keys = rows.stream().flatMap(List::stream).toList();
    Set<String> labels = new HashSet<>();
    if (keys.size() > Limits.BUTTONS) {
      limit("%d buttons hang on one message, of %d".formatted(keys.size(), Limits.BUTTONS));
    }
    for (Sending.Key key : keys) {
      String label = Lines.bare(key.label()).replaceFirst("^✓ ", "");
      if (label.isBlank()) {
        limit("a button says nothing; write words that are there in every case");
      } else if (!Spelling.fits(label, Limits.LABEL)) {
        limit("[%s] is longer than %d letters; shorten it".formatted(label, Limits.LABEL));
      } else if (!labels.add(label)) {
        limit("two buttons say [%s]; give them other words".formatted(label));
      }
      if ((offer + ":" + key.key()).getBytes(UTF_8).length > Limits.CALLBACK) {
        limit("the button [%s] leads to too long a name".formatted(label));
      }
    }
  }
}
