package org.alongside.hers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.dialog.Action;
import org.alongside.dialog.Course;
import org.alongside.dialog.Journaling;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Limits;
import org.alongside.dialog.Locks;
import org.alongside.dialog.Place;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Value;

/**
 * Something that only she may have done: where her own word is set and was not typed, nothing is
 * done and it ends as {@code locked}, whatever the page says.
 */
public final class Guarded implements Action {
  /** The number variable of a page that counts how often it went back in the journal. */
  static final String PAGES = "pages";

  private static final String LOCKED = "locked";
  private static final String DONE = "done";

  /** What is done once it is open. */
  private interface What {
    Done done(Course course, Learner learner);
  }

  private final String name;
  private final What what;

  private Guarded(String name, What what) {
    this.name = name;
    this.what = what;
  }

  /** All of them, and the one that opens. */
  public static List<Action> actions() {
    return List.of(
        new Unlock(),
        new Guarded("journal", Guarded::pages),
        made(JournalFile.NAME),
        new Guarded("journal-drop-last", drops(new Journaling.DropLast())),
        new Guarded("journal-drop-all", drops(new Journaling.DropAll())),
        made(Export.NAME));
  }

  private static What drops(Journaling what) {
    return (course, learner) -> Done.journaling(DONE, what);
  }

  private static Guarded made(String name) {
    return new Guarded(
        name,
        (course, learner) ->
            Done.sending(DONE, List.of(Sending.Made.of(course, learner, name, List.of()))));
  }

  /** So many of the newest entries are passed over as the page has shown already. */
  private static Done pages(Course course, Learner learner) {
    Place top = learner.top();
    Value pages =
        top == null ? null : learner.vars().getOrDefault(top.at().dialog(), Map.of()).get(PAGES);
    long skip = pages instanceof Value.Number number ? number.number() * Limits.JOURNAL_PAGE : 0;
    List<String> words = List.of(Long.toString(skip));
    return Done.sending(DONE, List.of(Sending.Made.of(course, learner, JournalPages.NAME, words)));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Set<String> outcomes() {
    return Set.of(DONE, LOCKED);
  }

  @Override
  public Result run(Course course, Learner learner, Instant now) {
    return Locks.open(course, learner) ? what.done(course, learner) : Done.of(LOCKED);
  }
}
