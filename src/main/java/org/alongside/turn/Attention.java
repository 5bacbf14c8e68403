package org.alongside.turn;

import java.util.List;
import org.alongside.dialog.Course;
import org.alongside.dialog.Engine;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Limits;
import org.alongside.dialog.Spelling;
import org.jspecify.annotations.Nullable;

/** What is made of a typed text before it is played: it is marked, screened, and understood. */
final class Attention {
  private final Engine engine;
  private final Pseudonyms pseudonyms;
  private final List<Screening> screening;
  private final List<Understanding> understanding;

  Attention(
      Engine engine,
      Pseudonyms pseudonyms,
      List<Screening> screening,
      List<Understanding> understanding) {
    this.engine = engine;
    this.pseudonyms = pseudonyms;
    this.screening = screening;
    this.understanding = understanding;
  }

  /** The input to play; commands, control words and her own word are nobody else's to read. */
  Input to(Course course, Learner learner, Input.Said said) {
    String text =
        said.text().length() > Limits.MESSAGE
            ? said.text().substring(0, Limits.MESSAGE)
            : said.text();
    String mark = pseudonyms.mark(Spelling.normal(text));
    Input.Said marked = new Input.Said(text, mark, said.meanings(), said.message());
    if (engine.controls(course, learner, marked)) {
      return marked;
    }
    Input seen = screened(learner, marked);
    if (seen != null) {
      return seen;
    }
    List<String> meanings =
        understanding.stream()
            .flatMap(each -> each.meanings(course, learner, marked).stream())
            .toList();
    return new Input.Said(text, mark, meanings, said.message());
  }

  /** The caption of what she sent is screened as a text is. */
  Input to(Learner learner, Input.Sent sent) {
    Input seen =
        sent.caption().isBlank()
            ? null
            : screened(learner, new Input.Said(sent.caption(), "", List.of(), sent.message()));
    return seen == null ? sent : seen;
  }

  /** What stands in the text's place, or null when it may pass. */
  private @Nullable Input screened(Learner learner, Input.Said said) {
    for (Screening each : screening) {
      Input seen = each.look(learner, said);
      if (!(seen instanceof Input.Said)) {
        return seen;
      }
    }
    return null;
  }
}
