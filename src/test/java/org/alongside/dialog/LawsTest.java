package org.alongside.dialog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds whatever a learner does. {@code -Dtries=} says how many learners, {@code -Dseed=}
 * which is the first.
 */
class LawsTest {
  private static final int THINGS = 150;
  private static Course curriculum;
  private static Course everything;
  private static Engine engine;

  @BeforeAll
  static void courses() {
    List<Action> actions = new ArrayList<>(Courses.actions());
    curriculum = Courses.load(Path.of("dialogs"), actions);
    actions.add(new Lot());
    everything = Courses.everything(actions);
    engine = new Engine(actions);
  }

  static LongStream seeds() {
    long first = Long.getLong("seed", 1);
    return LongStream.range(first, first + Integer.getInteger("tries", 40));
  }

  @ParameterizedTest(name = "the curriculum, seed {0}")
  @MethodSource("seeds")
  void curriculum(long seed) {
    new Chatter(engine, curriculum, seed, new Laws(curriculum)).does(THINGS);
  }

  @ParameterizedTest(name = "a page of everything, seed {0}")
  @MethodSource("seeds")
  void everything(long seed) {
    new Chatter(engine, everything, seed, new Laws(everything)).does(THINGS);
  }
}
