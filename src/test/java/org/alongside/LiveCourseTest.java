package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.alongside.channel.web.Edition;
import org.alongside.dialog.Course;
import org.alongside.dialog.Courses;
import org.alongside.dialog.Phrases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The course of a folder while somebody works in it. */
class LiveCourseTest {
  private static final String PAGE =
      """
      ---
      kind: system
      ---

      # Words

      ## start

      One.

      `end`
      """;

  @TempDir private Path folder;
  private final Semaphore read = new Semaphore(0);
  private LiveCourse live;

  @BeforeEach
  void open() throws Exception {
    Courses.write(folder, Map.of("en/system/words.md", PAGE));
    opened();
  }

  private void opened() throws InterruptedException {
    Course first = Courses.load(folder, Courses.actions());
    live = new LiveCourse(first, folder, InstantSource.system());
    live.onChange(read::release);
    live.start();
    readAgain();
  }

  @AfterEach
  void close() {
    live.close();
  }

  private void readAgain() throws InterruptedException {
    assertThat(read.tryAcquire(20, TimeUnit.SECONDS)).as("read in time").isTrue();
  }

  private void save(String file, String text) throws IOException, InterruptedException {
    Files.writeString(folder.resolve(file), text);
    readAgain();
  }

  private Iterable<String> errors() {
    return live.now().problems().stream()
        .filter(Edition.Problem::error)
        .map(Edition.Problem::toString)
        .toList();
  }

  @Test
  void aSavedPageIsTold() throws Exception {
    Course before = live.get();
    save("en/system/words.md", PAGE.replace("# Words", "# Other words"));
    assertThat(live.get()).isNotSameAs(before);
    assertThat(live.now().held()).isFalse();
    assertThat(errors()).isEmpty();
  }

  @Test
  void aPhraseTakesEffect() throws Exception {
    String phrases = Files.readString(folder.resolve("en/phrases.md"));
    save("en/phrases.md", phrases.replace("## group\n\n", "## group\n\nNew: "));
    assertThat(Phrases.plain(live.get(), "en", "group")).startsWith("New: ");
  }

  @Test
  void anErrorKeepsWhatWasTold() throws Exception {
    Course before = live.get();
    var since = live.now().since();
    save("en/system/words.md", PAGE.replace("`end`", "`go` [on](#nowhere)"));
    assertThat(live.get()).isSameAs(before);
    assertThat(live.now().held()).isTrue();
    assertThat(live.now().since()).isEqualTo(since);
    assertThat(errors())
        .singleElement()
        .asString()
        .startsWith("en/system/words.md:11:")
        .contains("nowhere");
    save("en/system/words.md", PAGE);
    assertThat(live.get()).isNotSameAs(before);
    assertThat(live.now().held()).isFalse();
    assertThat(errors()).isEmpty();
  }

  @Test
  void aStepThatIsLostKeepsWhatWasTold() throws Exception {
    save("ids.txt", "system/words\nsystem/words#start\n");
    Course before = live.get();
    save("en/system/words.md", PAGE.replace("## start", "## begin"));
    assertThat(live.get()).isSameAs(before);
    assertThat(errors()).singleElement().asString().contains("moved:");
    String moved = PAGE.replace("kind: system\n", "kind: system\nmoved:\n  start: begin\n");
    save("en/system/words.md", moved.replace("## start", "## begin"));
    assertThat(live.get().dialogs().get("system/words").step("start")).isNotNull();
    assertThat(live.now().held()).isFalse();
  }

  @Test
  void anErrorThatTheStartLetPassHoldsNothingBack() throws Exception {
    live.close();
    Files.writeString(
        folder.resolve("en/system/words.md"), PAGE.replace("One.", "![A](../../media/none.jpg)"));
    read.drainPermits();
    opened();
    assertThat(errors()).singleElement().asString().contains("none.jpg");
    Course before = live.get();
    save("en/system/menu.md", Files.readString(folder.resolve("en/system/menu.md")) + "\n");
    assertThat(live.get()).isNotSameAs(before);
    assertThat(live.now().held()).isFalse();
  }

  @Test
  void aFolderThatIsAwayForAMomentChangesNothing() throws Exception {
    Course before = live.get();
    Path away = folder.resolveSibling(folder.getFileName() + "-away");
    Files.move(folder, away);
    readAgain();
    assertThat(live.get()).isSameAs(before);
    Files.move(away, folder);
    readAgain();
    assertThat(errors()).isEmpty();
  }

  @Test
  void aTranslationHoldsItsSourceBackOnlyByItsOwnMistakes() throws Exception {
    live.close();
    String yaml = Files.readString(folder.resolve("course.yaml"));
    Files.writeString(
        folder.resolve("course.yaml"), yaml.replace("languages: [en]\n", "languages: [en, uk]\n"));
    Files.createDirectories(folder.resolve("uk/system"));
    Files.writeString(folder.resolve("uk/system/words.md"), PAGE.replace("One.", "Один."));
    read.drainPermits();
    opened();
    assertThat(live.get().dialogs().get("system/words").languages()).contains("uk");
    save("en/system/words.md", PAGE.replace("One.", "One.\n\n---\n\nTwo."));
    assertThat(live.now().held()).isFalse();
    assertThat(live.get().dialogs().get("system/words").languages()).containsExactly("en");
    save("en/system/words.md", PAGE);
    assertThat(live.get().dialogs().get("system/words").languages()).contains("uk");
    Course before = live.get();
    save("uk/system/words.md", PAGE.replace("`end`", ""));
    assertThat(live.now().held()).isTrue();
    assertThat(live.get()).isSameAs(before);
  }
}
