package org.alongside.dialog;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.alongside.Curriculum;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How long the engine takes for one turn of the scene of the curriculum. The goal is 20 µs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PlayBench {
  private record Moment(Learner learner, Input input) {}

  private static final String SCENE = "scenarios/a-joke-about-appearance";
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  /**
   * Whether the learner presses buttons, writes their labels, or writes what nobody understands.
   */
  @Param({"presses", "writes", "wonders"})
  public String how;

  private final List<Moment> moments = new ArrayList<>();
  private Engine engine;
  private Course course;
  private int next;

  /** Walks through the scene once and keeps each moment at which it waited for her. */
  @Setup
  public void walk() {
    engine = new Engine(Curriculum.actions());
    course = Courses.load(Path.of("dialogs"), Curriculum.actions());
    Learner learner = begun();
    while (SCENE.equals(learner.top().at().dialog())) {
      Offer offer = learner.top().question();
      Option way = offer.options().getFirst();
      moments.add(new Moment(learner, input(offer, way)));
      Option last = offer.options().size() > 3 ? offer.options().get(3) : way;
      learner = play(learner, new Input.Pressed(offer.id(), last.key(), 1)).learner();
    }
  }

  private Input input(Offer offer, Option way) {
    return switch (how) {
      case "presses" -> new Input.Pressed(offer.id(), way.key(), 1);
      case "writes" -> new Input.Said(way.label(), "#", List.of(), 1);
      default -> new Input.Said("What do you mean by that, please?", "#", List.of(), 1);
    };
  }

  private Learner begun() {
    Learner agreed = Learner.unknown(1);
    for (String text : List.of("hello", "english", "no", "I am 18 or older", "menu", "scene")) {
      Input said = new Input.Said(text, "#", List.of(), 1);
      agreed = play(agreed, said).learner();
    }
    if (!SCENE.equals(agreed.top().at().dialog())) {
      throw new IllegalStateException("the menu does not lead to " + SCENE);
    }
    return agreed;
  }

  private Turn play(Learner learner, Input input) {
    return engine.play(course, learner, input, NOW, 0);
  }

  /** One turn. */
  @Benchmark
  public Turn turn() {
    Moment moment = moments.get(next++ % moments.size());
    return play(moment.learner(), moment.input());
  }
}
