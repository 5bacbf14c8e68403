package org.alongside.hers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.alongside.Curriculum;
import org.alongside.days.Days;
import org.alongside.days.Measures;
import org.alongside.days.Reviews;
import org.alongside.dialog.Course;
import org.alongside.dialog.Engine;
import org.alongside.dialog.Journaling;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Promise;
import org.alongside.dialog.Rendered;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Target;
import org.alongside.dialog.Turn;
import org.alongside.dialog.Value;
import org.alongside.dialog.Vars;
import org.alongside.store.Parts;
import org.alongside.store.RandomLearners;
import org.alongside.store.Store;
import org.alongside.store.TestRedis;
import org.alongside.turn.DeadLetters;
import org.alongside.turn.Holdings;
import org.alongside.turn.Journal;
import org.alongside.turn.Learners;
import org.alongside.turn.Maker;
import org.alongside.turn.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is held of her, as a document that keeps its word and as a page to read. */
class ExportTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final String WHO = "anna";
  private static final Target CARD = new Target("questions/distract", "a-card");
  private static final Course COURSE = Curriculum.load(null).course();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Document.class.getResourceAsStream("export.schema.json"));

  private final Store store = TestRedis.store(TestRedis.keys());
  private final Map<String, Maker> makers = new HashMap<>();

  ExportTest() {
    Export.makers(
            () -> COURSE,
            new Engine(Curriculum.actions()),
            store.learners(),
            store.journal(),
            store.holdings(),
            InstantSource.fixed(NOW))
        .forEach(maker -> makers.put(maker.name(), maker));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whateverIsHeldTheDocumentKeepsToItsSchema() {
    RandomLearners random = new RandomLearners(new SplittableRandom(7));
    for (int i = 0; i < 200; i++) {
      Learner learner = random.learner().with(Days.NAME, days());
      JsonNode json = new Document(COURSE, held(learner)).json(learner, NOW);
      assertThat(SCHEMA.validate(json)).as("learner %d: %s", i, json).isEmpty();
    }
  }

  @Test
  void theSchemaRefusesWhatItDoesNotDescribe() {
    Learner learner = Learner.unknown(7);
    var json = new Document(COURSE, held(learner)).json(learner, NOW);
    json.put("shoe_size", 39);
    assertThat(SCHEMA.validate(json)).hasSize(1);
  }

  /** Whoever keeps something new in the record says here how she can read it. */
  @Test
  void eachPartOfARecordHasItsFields() {
    assertThat(Parts.ALL)
        .allMatch(
            form -> Set.of(Days.class, Measures.class).contains(form.type()),
            "is told by hers.Document")
        .isNotEmpty();
  }

  @Test
  void allThatWasKeptStandsInTheDocument() {
    commits(learner("en", false));
    JsonNode json = JsonMapper.shared().readTree(text(makes("export", false).getLast()));
    assertThat(SCHEMA.validate(json)).isEmpty();
    assertThat(json.at("/chat").asLong()).isEqualTo(4711);
    assertThat(json.at("/profile/name").asString()).isEqualTo("Anna <b>");
    assertThat(json.at("/profile/word").asString()).isEqualTo("fingerprint");
    assertThat(json.at("/promises/0/text").asString()).isEqualTo("Then I ask her.");
    assertThat(json.at("/journal/0/text").asString()).isEqualTo("A line & another");
    assertThat(json.at("/journal/0/written_at").asString()).isEqualTo(NOW.toString());
    assertThat(json.at("/questions/0/page").isMissingNode()).as("no such card").isTrue();
    assertThat(json.at("/questions/0/due_on").asString()).isEqualTo("2026-11-26");
    assertThat(json.at("/passed/0").asString()).isEqualTo("lessons/distract");
    assertThat(json.at("/screen/0/message").asLong()).isEqualTo(31);
    assertThat(json.at("/recent_inputs")).hasSize(1);
  }

  @Test
  void thePageSaysItInHerLanguageAndNothingInItIsMarkup() {
    commits(learner("en", false));
    String page = text(makes("export", false).getFirst());
    assertThat(page)
        .contains("<html lang=\"en\" dir=\"ltr\">")
        .contains("I call you \u2068Anna &lt;b&gt;\u2069.")
        .contains("You said that you are 18 or older.")
        .contains("Then I ask her.")
        .contains("A line &amp; another")
        .contains("Distract")
        .doesNotContain("What shall we change?", "<b>");
  }

  @Test
  void inArabicItRunsFromRightToLeft() {
    commits(learner("ar", false));
    String page = text(makes("export", false).getFirst());
    assertThat(page)
        .contains("<html lang=\"ar\" dir=\"rtl\">")
        .contains("كل ما عندي عنك")
        .contains("A line &amp; another");
  }

  @Test
  void whereOthersMayLookTheFilesGoAfterTenMinutes() {
    commits(learner("en", true));
    for (String maker : List.of("export", "journal", "journal-file")) {
      assertThat(makes(maker, true))
          .as(maker)
          .isNotEmpty()
          .allMatch(product -> Duration.ofMinutes(10).equals(product.fades()));
      assertThat(makes(maker, false)).as(maker).allMatch(product -> product.fades() == null);
    }
  }

  @Test
  void theJournalIsShownAndGivenAsAFile() {
    commits(learner("en", false));
    Product.Words shown = (Product.Words) makes("journal", false).getFirst();
    assertThat(shown.body().text())
        .isEqualTo("November 24, 2026 at 11:00, \u2068The empty chair\u2069\n\nA line & another");
    Product.File file = (Product.File) makes("journal-file", false).getFirst();
    assertThat(file.name()).isEqualTo("journal-2026-11-24.md");
    assertThat(text(file))
        .isEqualTo("## November 24, 2026 at 11:00 · The empty chair\n\nA line & another\n");
  }

  @Test
  void ofSomebodyForgottenMeanwhileNothingIsMade() {
    for (String maker : makers.keySet()) {
      assertThat(makes(maker, false)).as(maker).isEmpty();
    }
  }

  private static Days days() {
    Reviews reviews = Reviews.NONE.learned(List.of(CARD), LocalDate.of(2026, 11, 24));
    return new Days(NOW, 2, NOW, false, LocalDate.of(2026, 11, 23), reviews);
  }

  private static Holdings.Held held(Learner learner) {
    return new Holdings.Held(
        learner,
        List.of(NOW),
        List.of(new Journal.Entry(NOW, "reflections/rest", "Mine.")),
        List.of(new Holdings.Seen(7, NOW, NOW), new Holdings.Seen(8, NOW, null)),
        List.of(new DeadLetters.Letter("tg:1", WHO, 4711, "Said", NOW, "Broken", null)),
        1);
  }

  private static Learner learner(String language, boolean discreet) {
    Map<String, Value> profile = new HashMap<>();
    profile.put(Vars.CONSENT, Vars.ADULT);
    profile.put(Vars.NAME, new Value.Written("Anna <b>"));
    profile.put(Vars.WORD, new Value.Written("fingerprint"));
    profile.put(Vars.LANGUAGE, new Value.Word(language));
    profile.put(Vars.ZONE, new Value.Word("Europe/Kyiv"));
    if (discreet) {
      profile.put(Vars.DISCREET, Vars.YES);
    }
    Learner bare = Learner.unknown(4711, profile).with(Days.NAME, days());
    Promise promise = new Promise("plan", "Then I ask her.", NOW, null);
    return new Learner(
        bare.chat(),
        1,
        profile,
        List.of(),
        Map.of(),
        null,
        0,
        0,
        9,
        List.of(),
        List.of(),
        null,
        null,
        null,
        List.of(),
        List.of(),
        Map.of("lessons/distract", promise),
        bare.passed().setBit(COURSE.numbers().get("lessons/distract")),
        null,
        true,
        bare.parts());
  }

  private void commits(Learner learner) {
    Turn turn =
        new Turn(learner, List.of(), List.of(), false)
            .with(
                List.of(
                    new Journaling.Write(NOW, "reflections/who-is-missing", "A line & another")));
    store
        .learners()
        .commit(new Learners.Change(WHO, "tg:1", 0, turn, Map.of(), Set.of(), false, 31, NOW));
  }

  private List<Product> makes(String maker, boolean discreet) {
    Sending.Made made = new Sending.Made(maker, List.of("0"), Rendered.of(""), discreet);
    return makers.get(maker).make(WHO, made);
  }

  private static String text(Product product) {
    return new String(((Product.File) product).content().bytes(), UTF_8);
  }
}
