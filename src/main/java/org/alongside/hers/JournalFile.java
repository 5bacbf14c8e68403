package org.alongside.hers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.alongside.dialog.Course;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Media;
import org.alongside.dialog.Rendered;
import org.alongside.dialog.Sending;
import org.alongside.turn.Content;
import org.alongside.turn.Journal;
import org.alongside.turn.Learners;
import org.alongside.turn.Maker;
import org.alongside.turn.Product;

/** Writes the whole of her journal as one text in Markdown, the oldest first. */
final class JournalFile implements Maker {
  static final String NAME = "journal-file";

  private final Supplier<Course> course;
  private final Learners learners;
  private final Journal journal;
  private final InstantSource clock;

  JournalFile(Supplier<Course> course, Learners learners, Journal journal, InstantSource clock) {
    this.course = course;
    this.learners = learners;
    this.journal = journal;
    this.clock = clock;
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
    List<Journal.Entry> entries = journal.newest(who, 0, 0);
    if (entries.isEmpty()) {
      Rendered words = Rendered.join(reader.say("journal-empty", Map.of()));
      return List.of(new Product.Words(words, Reader.fades(made)));
    }
    Rendered caption = Rendered.join(reader.say("journal-caption", Map.of()));
    String name = "journal-" + clock.instant().atZone(reader.zone()).toLocalDate() + ".md";
    Content content = Content.of(text(reader, entries).getBytes(UTF_8));
    return List.of(
        new Product.File(name, Media.Kind.DOCUMENT, content, caption, Reader.fades(made)));
  }

  private static String text(Reader reader, List<Journal.Entry> entries) {
    StringBuilder text = new StringBuilder();
    for (Journal.Entry entry : entries) {
      text.append(text.isEmpty() ? "" : "\n")
          .append("## ")
          .append(reader.moment(entry.at()))
          .append(" · ")
          .append(reader.title(entry.dialog()))
          .append("\n\n")
          .append(entry.text())
          .append("\n");
    }
    return text.toString();
  }
}
