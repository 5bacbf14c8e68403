package org.alongside.days;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.dialog.Course;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Exit;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Offer;
import org.alongside.dialog.Option;
import org.alongside.dialog.Place;
import org.alongside.dialog.Step;
import org.alongside.dialog.Target;
import org.alongside.dialog.Var;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who goes through what is open by the first answer to each question. Where she stands a
 * second time she takes the next, so that she comes out of every ring.
 */
public final class FirstAnswers {
  private static final String NAME = "Ada";
  private static final String TEXT = "1";
  private static final String DONE = "done";

  private final Map<Taken, Integer> taken = new HashMap<>();

  private record Taken(Target at, String key) {}

  /**
   * What she does next, or null where nothing is open that wants an answer. The menu waits for
   * nobody.
   *
   * @return a press without a message, or a text
   */
  public @Nullable Input next(Course course, Learner learner) {
    Place top = learner.top();
    Offer question = top == null ? null : top.question();
    if (top == null || question == null || top.at().dialog().equals(course.defaults().menu())) {
      return null;
    }
    Dialog dialog = course.dialogs().get(top.at().dialog());
    Step step = dialog == null ? null : dialog.step(top.at().step());
    Input asked =
        dialog != null && step != null && step.exit() instanceof Exit.Ask ask
            ? asked(course, dialog, question, ask.name())
            : null;
    return asked != null ? asked : pressed(top.at(), question);
  }

  private Input pressed(Target at, Offer question) {
    List<Option> ways = question.options().stream().filter(FirstAnswers::leads).toList();
    List<Option> options = ways.isEmpty() ? question.options() : ways;
    return options.stream()
        .map(option -> new Taken(at, option.key()))
        .min(Comparator.comparingInt(each -> taken.getOrDefault(each, 0)))
        .<Input>map(
            least -> {
              taken.merge(least, 1, Integer::sum);
              return new Input.Pressed(question.id(), least.key(), 0);
            })
        .orElseGet(() -> said(TEXT));
  }

  private static boolean leads(Option option) {
    return switch (option.does()) {
      case Option.Go ignored -> true;
      case Option.Answer ignored -> true;
      case Option.Term ignored -> false;
      case Option.Skip ignored -> false;
      case Option.Menu ignored -> false;
    };
  }

  /** What she answers in her own words or by the host's buttons; null for a button of the page. */
  private @Nullable Input asked(
      Course course, Dialog dialog, Offer question, @Nullable String name) {
    Var own = name == null ? null : dialog.vars().get(name);
    Var var = own == null && name != null ? course.profile().get(name) : own;
    return switch (var) {
      case Var.Name ignored -> said(NAME);
      case Var.Number number -> said(Long.toString(number.low()));
      case Var.Days ignored -> press(question, question.draft().isEmpty() ? "mon" : DONE);
      case Var.Hour ignored -> press(question, Integer.toString(course.defaults().hour()));
      case Var.Country ignored -> press(question, first(course.countries().keySet().stream()));
      case Var.Zone ignored -> press(question, first(course.zones().stream().map(ZoneId::getId)));
      case Var.Language ignored -> press(question, course.source());
      case Var.Text ignored -> said(TEXT);
      case Var.Promise ignored -> said(TEXT);
      case null -> question.options().stream().anyMatch(FirstAnswers::leads) ? null : said(TEXT);
      case Var.Word ignored -> null;
      case Var.YesNo ignored -> null;
      case Var.Secret ignored -> null;
      case Var.Piece ignored -> null;
    };
  }

  private static String first(Stream<String> keys) {
    return keys.findFirst().orElse(TEXT);
  }

  private static Input press(Offer question, String key) {
    return new Input.Pressed(question.id(), key, 0);
  }

  private static Input said(String text) {
    return new Input.Said(text, "", List.of(), 0);
  }
}
