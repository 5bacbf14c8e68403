package org.alongside.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Step;
import org.alongside.dialog.Text;

/** Pages of one step, read without a problem. */
final class Pages {
  private Pages() {}

  static Dialog page(String front, String steps) {
    String text = "---\nkind: system\n" + front + "---\n\n# Page\n\n" + steps;
    CourseLoader.Result result = Books.load(Map.of(Case.PAGE, text));
    assertThat(result.problems()).isEmpty();
    return result.course().dialogs().get("system/page");
  }

  static Step step(String body) {
    return page(
            "vars: {score: number 0..9, stance: none | direct, ready: yes/no, note: text, who:"
                + " name}\n",
            "## start\n\n" + body + "\n")
        .first();
  }

  static Text plain(String text) {
    return new Text(List.of(new Text.Plain(text)));
  }
}
