package org.alongside.hers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.alongside.dialog.Course;
import org.alongside.dialog.Engine;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Media;
import org.alongside.dialog.Rendered;
import org.alongside.dialog.Sending;
import org.alongside.turn.Content;
import org.alongside.turn.Holdings;
import org.alongside.turn.Journal;
import org.alongside.turn.Learners;
import org.alongside.turn.Maker;
import org.alongside.turn.Product;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that is held of a learner: a page to read, and a JSON document for machines. Both are
 * made when they are sent and never touch a disk.
 */
public final class Export implements Maker {
  static final String NAME = "export";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Supplier<Course> course;
  private final Engine engine;
  private final Holdings holdings;
  private final InstantSource clock;

  Export(Supplier<Course> course, Engine engine, Holdings holdings, InstantSource clock) {
    this.course = course;
    this.engine = engine;
    this.holdings = holdings;
    this.clock = clock;
  }

  /**
   * All makers of what is hers.
   *
   * @param engine says the settings in the words of their page
   */
  public static List<Maker> makers(
      Supplier<Course> course,
      Engine engine,
      Learners learners,
      Journal journal,
      Holdings holdings,
      InstantSource clock) {
    return List.of(
        new JournalPages(course, learners, journal),
        new JournalFile(course, learners, journal, clock),
        new Export(course, engine, holdings, clock));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Product> make(String who, Sending.Made made) {
    Holdings.Held held = holdings.of(who);
    Learner learner = held.learner();
    if (learner == null) {
      return List.of();
    }
    Course present = course.get();
    Instant now = clock.instant();
    Reader reader = Reader.of(present, learner);
    String page = new ReadablePage(reader, engine, held).html(learner, now);
    String json = JSON.writeValueAsString(new Document(present, held).json(learner, now));
    String day = now.atZone(reader.zone()).toLocalDate().toString();
    return List.of(
        file("alongside-" + day + ".html", page, reader, "export-page", made),
        file("alongside-" + day + ".json", json, reader, "export-data", made));
  }

  private static Product file(
      String name, String text, Reader reader, String caption, Sending.Made made) {
    Content content = Content.of(text.getBytes(UTF_8));
    Rendered words = Rendered.join(reader.say(caption, Map.of()));
    return new Product.File(name, Media.Kind.DOCUMENT, content, words, Reader.fades(made));
  }
}
