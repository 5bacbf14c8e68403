package org.alongside.hers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.alongside.dialog.Course;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Limits;
import org.alongside.dialog.Phrases;
import org.alongside.dialog.Rendered;
import org.alongside.dialog.Sending;
import org.alongside.turn.Journal;
import org.alongside.turn.Learners;
import org.alongside.turn.Maker;
import org.alongside.turn.Product;

/** Shows a stretch of her journal, one message an entry, the newest last. */
final class JournalPages implements Maker {
  static final String NAME = "journal";

  private final Supplier<Course> course;
  private final Learners learners;
  private final Journal journal;

  JournalPages(Supplier<Course> course, Learners learners, Journal journal) {
    this.course = course;
    this.learners = learners;
    this.journal = journal;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Product> make(String who, Sending.Made made) {
    Learner learner = learners.load(who, "").learner();
    if (learner == null) {
      return List.of();
    }
    Reader reader = Reader.of(course.get(), learner);
    int skip = Integer.parseInt(made.words().getFirst());
    List<Journal.Entry> entries = journal.newest(who, skip, Limits.JOURNAL_PAGE);
    if (entries.isEmpty()) {
      String phrase = skip == 0 ? "journal-empty" : "journal-no-more";
      Rendered words = Rendered.join(reader.say(phrase, Map.of()));
      return List.of(new Product.Words(words, Reader.fades(made)));
    }
    return entries.stream()
        .map(entry -> (Product) new Product.Words(words(reader, entry), Reader.fades(made)))
        .toList();
  }

  private static Rendered words(Reader reader, Journal.Entry entry) {
    List<Rendered> head =
        reader.say(
            "journal-entry",
            Map.of(
                "date", reader.moment(entry.at()),
                "title", Phrases.isolated(reader.title(entry.dialog()))));
    List<Rendered> all = new ArrayList<>(head);
    all.add(Rendered.of(entry.text()));
    return Rendered.join(all);
  }
}
