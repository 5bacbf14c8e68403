package org.alongside.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real pages, played from their first step to their end by learners who choose differently. */
class CurriculumTest {
  private static final int WAYS = 40;
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

  /** Answers whatever is asked, one way of many, until nothing is open; at last the last answer. */
  private static void answers(Talk talk, int way, Set<String> steps) {
    SplittableRandom chance = new SplittableRandom(way);
    for (int i = 0; talk.learner.top() != null; i++) {
      assertThat(i).as("questions of " + talk.learner.top().at()).isLessThan(60);
      steps.add(talk.learner.top().at().step());
      Question question = Question.of(course, talk.learner.top());
      List<Option> options = new ArrayList<>(question.offer().options());
      options.removeIf(option -> option.does() instanceof Option.Term);
      Draft draft = new Draft(course, talk.learner, talk.now, 0);
      if (question.takesAnything(draft) && (way % 3 == 0 || options.isEmpty())) {
        say(talk, "If they laugh, then I do not.");
      } else {
        int which = i < 30 ? chance.nextInt(options.size()) : options.size() - 1;
        long offer = question.offer().id();
        talk.play(new Input.Pressed(offer, options.get(which).key(), 2));
      }
    }
  }

  @ParameterizedTest(name = "{0} ends with nothing open, and what it sets for later does too")
  @MethodSource("pieces")
  void piece(String id) {
    Set<String> unseen = new TreeSet<>(course.dialogs().get(id).steps().keySet());
    Set<String> steps = new TreeSet<>();
    for (int way = 0; way < WAYS; way++) {
      Talk talk = talk(course.entering(id)).agreed();
      say(talk, "/enter");
      answers(talk, way, steps);
      assertThat(talk.learner.passed().testBit(course.numbers().get(id))).isTrue();
      for (int later = 0; later < 7; later++) {
        talk.until(talk.now.plus(Duration.ofDays(3)));
        if (talk.learner.opener() != null) {
          talk.press("Open");
          answers(talk, way, steps);
        }
      }
      assertThat(talk.learner.due()).as("what is still to come").isEmpty();
      assertThat(talk.learner.vars()).isEmpty();
      assertThat(talk.learner.promises()).isEmpty();
    }
    unseen.removeAll(steps);
    unseen.removeIf(step -> Question.of(course, at(id, step)) == null);
    assertThat(unseen).as("questions that nobody was asked").isEmpty();
  }

  private static Place at(String id, String step) {
    Offer offer = new Offer(1, List.of(), List.of(), List.of(), 0, Instant.EPOCH, false);
    return new Place(new Target(id, step), "en", offer);
  }

  @Test
  @DisplayName("two days after a lesson with a plan, its follow-up shows the plan and forgets it")
  void followUp() {
    Talk talk = talk(course.entering("lessons/only-a-joke")).agreed();
    say(talk, "/enter");
    answers(talk, 0, new TreeSet<>());
    assertThat(talk.learner.promises()).hasSize(1);
    String plan = talk.learner.promises().values().iterator().next().text();
    talk.until(talk.now.plus(Duration.ofDays(3)));
    talk.press("Open");
    assertThat(talk.last.sendings().toString()).contains(plan);
    answers(talk, 1, new TreeSet<>());
    assertThat(talk.learner.toString()).doesNotContain(plan);
  }

  @Test
  @DisplayName("from the first hello through the welcome to the menu")
  void welcome() {
    Talk talk = talk(course);
    say(talk, "hello");
    answersWelcome(talk);
    assertThat(talk.learner.profile())
        .containsKeys(Vars.CONSENT, Vars.COUNTRY, Vars.ZONE, Vars.NAME, Vars.HOUR, Vars.DAYS);
    say(talk, "menu");
    assertThat(talk.learner.top().at().dialog()).isEqualTo(course.defaults().menu());
    assertThat(talk.learner.top().question().options()).hasSizeGreaterThan(5);
  }

  /** Types an answer where one is asked for, and else presses the first button. */
  private static void answersWelcome(Talk talk) {
    Map<Class<?>, String> answers =
        Map.of(
            Var.Language.class, "English",
            Var.Name.class, "Ana",
            Var.Country.class, "Ukraine",
            Var.Hour.class, "18",
            Var.Days.class, "tue thu");
    String welcome = course.defaults().welcome();
    for (int i = 0; i < 20 && talk.learner.top().at().dialog().equals(welcome); i++) {
      Question question = Question.of(course, talk.learner.top());
      Exit.Ask ask = question.ask();
      if (ask != null) {
        say(talk, answers.get(course.profile().get(ask.name()).getClass()));
      } else {
        Option first = question.offer().options().getFirst();
        talk.play(new Input.Pressed(question.offer().id(), first.key(), 2));
      }
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

  @Test
  @DisplayName("settings come back to their first screen from each of their questions")
  void settings() {
    Talk talk = talk(course).agreed();
    say(talk, "/settings");
    Place first = talk.learner.top();
    for (Option option : first.question().options()) {
      say(talk, "/settings");
      say(talk, option.label());
      for (int i = 0; i < 3 && talk.learner.top() != null; i++) {
        Question question = Question.of(course, talk.learner.top());
        if (question.step().id().equals(first.at().step())) {
          break;
        }
        say(talk, question.offer().options().getLast().label());
      }
      boolean home = talk.learner.top() == null || talk.learner.top().at().equals(first.at());
      assertThat(home).as(option.label()).isTrue();
    }
  }

  @Test
  @DisplayName("bye from the middle of a scene leaves the menu alone; forget leaves nothing")
  void byeAndForget() {
    Talk talk = talk(course.entering("scenarios/a-joke-about-appearance")).agreed();
    say(talk, "/enter");
    say(talk, "/bye");
    assertThat(talk.last.sendings()).contains(new Sending.EraseAll());
    assertThat(talk.learner.stack())
        .extracting(place -> place.at().dialog())
        .containsExactly(course.defaults().menu());
    assertThat(talk.learner.vars()).isEmpty();
    say(talk, "/forget");
    Option yes = talk.learner.top().question().options().getFirst();
    say(talk, yes.label());
    assertThat(talk.last.forget()).isTrue();
    assertThat(talk.last.sendings()).contains(new Sending.EraseAll());
  }
}
