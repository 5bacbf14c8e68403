package org.alongside.channel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Exit;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Place;
import org.alongside.dialog.Step;
import org.alongside.dialog.Target;
import org.jspecify.annotations.Nullable;

/**
 * A page as a picture, and the same in words.
 *
 * @param file of its source below {@code dialogs/}
 */
public record MapView(
    String dialog,
    String title,
    String file,
    int width,
    int height,
    List<Box> boxes,
    List<Line> lines,
    List<Row> steps) {

  /** What is so of a step for this persona. */
  public enum Mark {
    NONE,
    WALKED,
    HERE
  }

  /**
   * A step or another page in the picture.
   *
   * @param page whether it is another page
   * @param ends whether the talk can end there
   */
  public record Box(
      String name, boolean page, int x, int y, int width, int height, Mark mark, boolean ends) {}

  /** A way in the picture, as a path. */
  public record Line(String path, boolean later, boolean walked) {}

  /**
   * A step in words.
   *
   * @param line of its heading
   */
  public record Row(String step, int line, String words, Mark mark, boolean ends, List<Way> ways) {}

  /** A way in words; {@code step} only within the page. */
  public record Way(String words, String to, @Nullable String step, String dialog) {}

  static MapView of(Dialog dialog, Plain plain, @Nullable Learner learner, Trail trail) {
    Ways ways = new Ways(plain, dialog);
    Graph graph = Graph.of(dialog, ways);
    Picture picture = Picture.of(graph);
    Place top = learner == null ? null : learner.top();
    Target here = top == null ? null : top.at();
    return new MapView(
        dialog.id(),
        plain.title(dialog),
        plain.course().source() + "/" + dialog.id() + ".md",
        picture.width(),
        picture.height(),
        boxes(dialog, graph, picture, here, trail.steps()),
        lines(dialog, graph, picture, trail.ways()),
        rows(dialog, ways, here, trail.steps()));
  }

  private static List<Box> boxes(
      Dialog dialog, Graph graph, Picture picture, @Nullable Target here, Set<Target> walked) {
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < graph.nodes().size(); i++) {
      Graph.Node node = graph.nodes().get(i);
      Picture.Box box = picture.boxes().get(i);
      Step step = node.page() ? null : dialog.step(node.name());
      boxes.add(
          new Box(
              node.name(),
              node.page(),
              box.x(),
              box.y(),
              box.width(),
              box.height(),
              node.page() ? Mark.NONE : mark(dialog, node.name(), here, walked),
              step != null && step.exit() instanceof Exit.End));
    }
    return boxes;
  }

  private static Mark mark(Dialog dialog, String step, @Nullable Target here, Set<Target> walked) {
    Target target = new Target(dialog.id(), step);
    return target.equals(here) ? Mark.HERE : walked.contains(target) ? Mark.WALKED : Mark.NONE;
  }

  private static List<Line> lines(
      Dialog dialog, Graph graph, Picture picture, Set<Trail.Way> walked) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < graph.edges().size(); i++) {
      Graph.Edge edge = graph.edges().get(i);
      String from = graph.nodes().get(edge.from()).name();
      String to = graph.nodes().get(edge.to()).name();
      Trail.Way way = new Trail.Way(new Target(dialog.id(), from), new Target(dialog.id(), to));
      lines.add(new Line(picture.lines().get(i), edge.later(), walked.contains(way)));
    }
    return lines;
  }

  private static List<Row> rows(
      Dialog dialog, Ways ways, @Nullable Target here, Set<Target> walked) {
    List<Row> rows = new ArrayList<>();
    for (Step step : dialog.steps().values()) {
      rows.add(
          new Row(
              step.id(),
              step.line(),
              ways.plain().beginning(step),
              mark(dialog, step.id(), here, walked),
              step.exit() instanceof Exit.End,
              ways.of(step).stream().map(way -> way(dialog, way)).toList()));
    }
    return rows;
  }

  private static Way way(Dialog dialog, Ways.Way way) {
    Target target = way.target();
    return way.within(dialog)
        ? new Way(way.words(), target.step(), target.step(), dialog.id())
        : new Way(way.words(), Plain.name(target), null, target.dialog());
  }
}
