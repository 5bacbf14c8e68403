package org.alongside.dialog;

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
      page(command.page());
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
    Dialog dialog = draft.course.dialogs().get(id);
    if (dialog != null) {
      walk.push(new Target(id, dialog.first().id()), true);
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
