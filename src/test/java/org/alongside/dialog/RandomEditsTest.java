package org.alongside.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.alongside.Curriculum;
import org.alongside.script.CourseLoader;
import org.alongside.store.Codec;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A learner goes on while an {@link Author} edits, renames, deletes, breaks and mends what she
 * stands in: a button leads where its label said, typed words too, and what is said is what the
 * pages say now.
 */
class RandomEditsTest {
  private static final Pattern LABEL = Pattern.compile("To (\\d+) plus (\\d+)");
  private static final Pattern HERE =
      Pattern.compile(
          "(?:Before\\.\n\n)?(This is \\d+, version \\d+, n )(\\d+)\\.\n\n(Many|Few)\\.");

  private record Shown(long offer, String key, String label) {}

  @TempDir private Path folder;
  private final Engine engine = new Engine(Curriculum.actions());
  private final Codec codec = new Codec(List.of());
  private final List<String> log = new ArrayList<>();
  private final List<Shown> older = new ArrayList<>();
  private List<Shown> newest = List.of();
  private SplittableRandom chance;
  private Author author;
  private Course course;
  private Learner learner = Learner.unknown(1);
  private Instant now = Instant.parse("2026-03-02T10:00:00Z");
  private List<String> texts = List.of();
  private int files;

  /** Where she must stand, and what she must have counted; null where nothing is open. */
  private Author.Step at;

  private long n;

  static LongStream seeds() {
    long first = Long.getLong("seed", 1);
    return LongStream.range(first, first + Integer.getInteger("tries", 30));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nobodyLandsInAWrongBranch(long seed) throws IOException {
    chance = new SplittableRandom(seed);
    author = new Author(chance);
    assertThat(reads()).isTrue();
    play(new Input.Said("/start", "", List.of(), 1));
    play(new Input.Said("Adult", "", List.of(), 1));
    older.clear();
    newest = List.of();
    try {
      for (int i = 0; i < 120; i++) {
        does();
      }
    } catch (AssertionError wrong) {
      int from = Math.max(0, log.size() - 14);
      throw new AssertionError(
          wrong.getMessage() + "\n" + String.join("\n", log.subList(from, log.size())), wrong);
    }
  }

  private void does() throws IOException {
    int dice = chance.nextInt(100);
    if (dice < 40) {
      boolean sound = author.edits();
      log.add("-- an edit; sound: " + sound);
      assertThat(reads()).isEqualTo(sound);
      if (!sound) {
        author.mends();
      }
    } else if (at == null) {
      enters();
    } else if (dice < 70) {
      Shown button = author.any(newest);
      leads(button.label(), new Input.Pressed(button.offer(), button.key(), 1));
    } else if (dice < 80) {
      String label = author.any(newest).label();
      leads(label, new Input.Said(label, "", List.of(), 1));
    } else if (dice < 90 || older.isEmpty()) {
      play(new Input.Said("hm", "", List.of(), 1));
      stays("Not understood.");
    } else {
      old(author.any(older));
    }
  }

  /** Loads what the author saved; what has errors changes nothing. */
  private boolean reads() throws IOException {
    Path to = folder.resolve("edit-" + ++files);
    Courses.write(to, author.files());
    Course next = new CourseLoader(Curriculum.outcomes()).load(to).course();
    if (next == null) {
      return false;
    }
    Author.Page page = author.pages.stream().filter(p -> !p.gone).findFirst().orElseThrow();
    course = next.entering(page.id);
    return true;
  }

  private void enters() {
    play(new Input.Said("/enter", "", List.of(), 1));
    at = author.pages.stream().filter(p -> !p.gone).findFirst().orElseThrow().first();
    n = 0;
    told();
  }

  /** What this label, on the open question, must lead to. */
  private void leads(String label, Input input) {
    play(input);
    if (lost()) {
      return;
    }
    Matcher said = LABEL.matcher(label);
    assertThat(said.matches()).isTrue();
    Author.Step to = author.steps.get(Integer.parseInt(said.group(1)));
    n = Math.min(99, n + Integer.parseInt(said.group(2)));
    if (to.page != at.page) {
      n = 0;
    }
    boolean gone = to.gone;
    at = to;
    if (!gone) {
      told();
    } else {
      assertThat(lost()).isTrue();
    }
  }

  /** Whether the step is gone where she must be: she is told, and the page begins again. */
  private boolean lost() {
    if (at.gone) {
      assertThat(texts).as("what is said of a lost step").contains("Page rewritten.");
      at = at.page.gone ? null : at.page.first();
      n = 0;
      if (at != null) {
        told();
      } else {
        assertThat(texts).endsWith("Page rewritten.");
        newest = List.of();
      }
      return true;
    }
    return false;
  }

  private void stays(String first) {
    if (!lost()) {
      assertThat(texts).first().isEqualTo(first);
      told();
    }
  }

  /** An earlier button is the same button still, or is none any more. */
  private void old(Shown button) {
    Author.Step before = at;
    long counted = n;
    Input input = new Input.Pressed(button.offer(), button.key(), 1);
    play(input);
    if (lost()) {
      return;
    }
    if (texts.getFirst().equals("Old button.")) {
      told();
    } else {
      at = before;
      n = counted;
      Matcher said = LABEL.matcher(button.label());
      assertThat(said.matches()).isTrue();
      leadsNow(said);
    }
  }

  private void leadsNow(Matcher said) {
    Author.Step to = author.steps.get(Integer.parseInt(said.group(1)));
    n = to.page == at.page ? Math.min(99, n + Integer.parseInt(said.group(2))) : 0;
    at = to;
    if (!lost()) {
      told();
    }
  }

  /** The last message says where she must stand, as the page says it now. */
  private void told() {
    Matcher here = HERE.matcher(texts.getLast());
    assertThat(here.matches()).as("a step: " + texts).isTrue();
    assertThat(here.group(1)).as("where she stands").isEqualTo(at.here());
    assertThat(Long.parseLong(here.group(2))).as("what she counted").isEqualTo(n);
    assertThat(here.group(3)).as("the branch").isEqualTo(n >= 10 ? "Many" : "Few");
    assertThat(texts.getLast().startsWith("Before.")).isEqualTo(at.intro);
    assertThat(newest.stream().map(Shown::label))
        .isEqualTo(at.buttons.stream().map(Author.Button::label).toList());
  }

  private void play(Input input) {
    log.add("me: " + input);
    now = now.plusSeconds(60);
    Turn turn = engine.play(course, learner, input, now, 0);
    learner = codec.learner(codec.bytes(turn.learner()));
    texts = new ArrayList<>();
    older.addAll(newest);
    for (Sending sending : turn.sendings()) {
      if (sending instanceof Sending.Message message) {
        texts.add(message.body().text());
        newest =
            message.rows().stream()
                .flatMap(List::stream)
                .filter(key -> LABEL.matcher(key.label()).matches())
                .map(key -> new Shown(message.offer(), key.key(), key.label()))
                .collect(Collectors.toList());
      }
    }
    log.add("bot: " + texts);
  }
}
