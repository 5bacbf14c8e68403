package org.alongside.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real pages, played from their first step to their end by learners who choose differently. */
class CurriculumTest {
  private static final int WAYS = 15;
  private static Course course;

  @BeforeAll
  static void load() {
    course = Courses.load(Path.of("dialogs"), Courses.actions());
  }

  static Stream<String> pieces() {
    return Courses.load(Path.of("dialogs"), Courses.actions()).dialogs().values().stream()
        .filter(dialog -> dialog.kind() != Dialog.Kind.SYSTEM)
        .map(Dialog::id);
  }

  private static Talk talk(Course course) {
    return new Talk(course, Courses.actions());
  }

  private static void say(Talk talk, String text) {
    talk.play(new Input.Said(text, Talk.mark(text), List.of(), 1));
  }

  /**
   * Answers whatever is asked, one way of many and without visits elsewhere, until nothing is open;
   * at last the last answer.
   */
  private static void answers(Talk talk, int way) {
    SplittableRandom chance = new SplittableRandom(way);
    for (int i = 0; talk.learner.top() != null; i++) {
      assertThat(i).as("questions of " + talk.learner.top().at()).isLessThan(60);
      Question question = Question.of(course, talk.learner.top());
      List<Option> options = new ArrayList<>(question.offer().options());
      options.removeIf(
          option -> option.does() instanceof Option.Go go ? go.returns() : aside(option));
      Draft draft = new Draft(course, talk.learner, talk.now, 0, Witness.NONE);
      if (question.takesAnything(draft) && (way % 3 == 0 || options.isEmpty())) {
        say(talk, "If they laugh, then I do not.");
      } else {
        int which = i < 30 ? chance.nextInt(options.size()) : options.size() - 1;
        long offer = question.offer().id();
        talk.play(new Input.Pressed(offer, options.get(which).key(), 2));
      }
    }
  }

  private static boolean aside(Option option) {
    return option.does() instanceof Option.Term;
  }

  @ParameterizedTest(name = "{0} ends with nothing open, and what it sets for later does too")
  @MethodSource("pieces")
  void piece(String id) {
    for (int way = 0; way < WAYS; way++) {
      Talk talk = talk(course.entering(id)).agreed();
      say(talk, "/enter");
      answers(talk, way);
      assertThat(talk.learner.passed().testBit(course.numbers().get(id))).isTrue();
      for (int later = 0; later < 70; later++) {
        talk.until(talk.now.plus(Duration.ofDays(3)));
        if (talk.learner.opener() != null) {
          talk.press("Open");
          answers(talk, way);
        }
      }
      assertThat(talk.learner.due()).as("what is still to come").isEmpty();
      assertThat(talk.learner.vars()).isEmpty();
      assertThat(talk.learner.promises()).isEmpty();
    }
  }

  @Test
  @DisplayName("each command opens its page, whoever is there, and what is closed does not")
  void commands() {
    for (Map.Entry<String, Course.Command> command : course.commands().entrySet()) {
      Talk agreed = talk(course).agreed();
      say(agreed, "/" + command.getKey());
      assertThat(agreed.last.sendings()).as(command.getKey()).isNotEmpty();
      Talk stranger = talk(course);
      say(stranger, "/" + command.getKey());
      boolean welcomed =
          stranger.learner.top() != null
              && stranger.learner.top().at().dialog().equals(course.defaults().welcome());
      assertThat(welcomed).as(command.getKey()).isEqualTo(!command.getValue().open());
    }
  }
}
