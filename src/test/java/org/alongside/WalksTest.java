package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.alongside.dialog.Course;
import org.alongside.dialog.Engine;
import org.alongside.dialog.Learner;
import org.alongside.script.Walks;
import org.alongside.store.Roundtrip;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every talk that stands beside a page goes as it is written, however the record is kept. */
class WalksTest {
  private static final Path DIALOGS = Path.of("dialogs");

  @TestFactory
  Stream<DynamicTest> plain() throws IOException {
    return all(UnaryOperator.identity());
  }

  @TestFactory
  Stream<DynamicTest> sealedBetweenTurns() throws IOException {
    return all(new Roundtrip());
  }

  private static Stream<DynamicTest> all(UnaryOperator<Learner> between) throws IOException {
    Course course = Curriculum.load(DIALOGS).course();
    Walks walks = new Walks(new Engine(Curriculum.actions()), course, between);
    return Walks.of(DIALOGS).stream()
        .map(file -> DynamicTest.dynamicTest(file, () -> holds(walks, file)));
  }

  private static void holds(Walks walks, String file) throws IOException {
    Walks.Walked walked = walks.walk(file, Files.readAllBytes(DIALOGS.resolve(file)));
    assertThat(walked.problems()).isEmpty();
    assertThat(String.join("\n", walked.difference())).isEmpty();
  }
}
