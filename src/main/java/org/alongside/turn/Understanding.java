package org.alongside.turn;

import java.util.List;
import org.alongside.dialog.Course;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;

/** Finds what a typed text may mean. */
public interface Understanding {
  /** Keys of the open question's buttons, or commands with their slash; the likeliest first. */
  List<String> meanings(Course course, Learner learner, Input.Said said);
}
