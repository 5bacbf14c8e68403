package org.alongside.dialog;

import org.jspecify.annotations.Nullable;

/** The pages that commands open, as far as the learner has agreed to be here. */
final class Doors {
  private final Draft draft;
  private final Walk walk;

  Doors(Draft draft, Walk walk) {
    this.draft = draft;
    this.walk = walk;
  }

  /** Opens a command's page; who has not agreed yet is led elsewhere, but for open ones. */
  void open(String name) {
    Course.Command command = draft.course.commands().get(name);
    boolean free = command != null && command.open();
    if (!free && gate()) {
      return;
    }
    if (command != null) {
      page(command.page(), command.step());
    }
  }

  /** Whoever has not agreed yet is led to the welcome, or to what is there for the younger. */
  boolean gate() {
    Value consent = draft.profile.get(Vars.CONSENT);
    if (Vars.ADULT.equals(consent)) {
      return false;
    }
    if (Vars.YOUNGER.equals(consent)) {
      page(draft.course.defaults().younger());
    } else {
      welcome();
    }
    return true;
  }

  private void page(String id) {
    page(id, null);
  }

  private void page(String id, @Nullable String wanted) {
    Dialog dialog = draft.course.dialogs().get(id);
    Step step = dialog == null || wanted == null ? null : dialog.step(wanted);
    if (dialog != null) {
      draft.stack.removeIf(place -> place.at().dialog().equals(dialog.id()));
      walk.push(new Target(id, (step == null ? dialog.first() : step).id()), true);
    }
  }

  /** The welcome goes on where it was left. */
  private void welcome() {
    String id = draft.course.defaults().welcome();
    if (draft.stack.stream().noneMatch(place -> place.at().dialog().equals(id))) {
      page(id);
      return;
    }
    while (!draft.stack.getLast().at().dialog().equals(id)) {
      draft.stack.removeLast();
    }
    walk.askAgain();
  }
}
