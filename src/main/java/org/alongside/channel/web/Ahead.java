package org.alongside.channel.web;

import java.time.Instant;
import java.util.List;
import org.alongside.days.Coming;
import org.alongside.days.Outlook;
import org.alongside.dialog.Course;
import org.alongside.dialog.Learner;

/** What comes to a learner by itself: {@link Outlook#of}. */
@FunctionalInterface
public interface Ahead {
  /** What comes until then, in its order. */
  List<Coming> of(Course course, Learner learner, Instant now, Instant until, Outlook.Doing doing);
}
