package org.alongside.channel.web;

import java.util.ArrayList;
import java.util.List;

/**
 * A graph with its measures, in pixels.
 *
 * @param boxes in the order of the graph's nodes
 * @param lines in the order of its edges
 */
record Picture(int width, int height, List<Box> boxes, List<String> lines) {
  private static final int TALL = 44;
  private static final int BETWEEN = 48;
  private static final int BESIDE = 24;
  private static final int PASSAGE = 12;
  private static final int MARGIN = 16;
  private static final int LANE = 14;
  private static final int LETTER = 9;
  private static final int SWEEPS = 8;

  /** Where a node stands, by its corner. */
  record Box(int x, int y, int width, int height) {
    int middle() {
      return x + width / 2;
    }

    int level() {
      return y + height / 2;
    }
  }

  static Picture of(Graph graph) {
    Layers layers = Layers.of(graph);
    double[] middle = middles(graph, layers);
    Box[] boxes = new Box[graph.nodes().size()];
    int width = 0;
    for (List<Layers.Cell> row : layers.rows()) {
      for (Layers.Cell cell : row) {
        int wide = wide(graph, cell);
        int x = (int) Math.round(middle[cell.number()] - wide / 2.0);
        width = Math.max(width, x + wide);
        if (cell.node() >= 0) {
          boxes[cell.node()] = new Box(x, y(cell.row()), wide, TALL);
        }
      }
    }
    List<String> lines = new ArrayList<>();
    int lanes = 0;
    for (int i = 0; i < graph.edges().size(); i++) {
      Graph.Edge edge = graph.edges().get(i);
      List<Layers.Cell> chain = layers.chains().get(i);
      lines.add(
          chain.isEmpty()
              ? up(boxes[edge.from()], boxes[edge.to()], width + LANE * ++lanes)
              : down(chain, middle));
    }
    return new Picture(
        width + LANE * lanes + MARGIN,
        y(layers.rows().size()) - BETWEEN + MARGIN,
        List.of(boxes),
        lines);
  }

  private static int y(int row) {
    return MARGIN + row * (TALL + BETWEEN);
  }

  private static int wide(Graph graph, Layers.Cell cell) {
    // Room for the mark that a walked step wears, and for letters of any width.
    return cell.node() < 0
        ? PASSAGE
        : Math.max(96, 52 + LETTER * graph.nodes().get(cell.node()).name().length());
  }

  /** Each cell near the middle of those it is bound to, and apart from its neighbours. */
  private static double[] middles(Graph graph, Layers layers) {
    double[] middle = new double[layers.rows().stream().mapToInt(List::size).sum()];
    layers.rows().forEach(row -> spread(graph, row, middle));
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      boolean above = sweep % 2 == 0;
      for (List<Layers.Cell> row : above ? layers.rows() : layers.rows().reversed()) {
        double[] wish = middle.clone();
        row.forEach(
            cell -> wish[cell.number()] = Layers.middle(cell, layers.chains(), middle, above));
        row.forEach(cell -> middle[cell.number()] = wish[cell.number()]);
        spread(graph, row, middle);
      }
    }
    double least =
        layers.rows().stream()
            .flatMap(List::stream)
            .mapToDouble(cell -> middle[cell.number()] - wide(graph, cell) / 2.0)
            .min()
            .orElse(0);
    for (int i = 0; i < middle.length; i++) {
      middle[i] += MARGIN - least;
    }
    return middle;
  }

  /** Moves the cells of a row apart, the row as a whole staying where it is. */
  private static void spread(Graph graph, List<Layers.Cell> row, double[] middle) {
    double before = row.stream().mapToDouble(cell -> middle[cell.number()]).sum();
    for (int i = 1; i < row.size(); i++) {
      Layers.Cell last = row.get(i - 1);
      Layers.Cell cell = row.get(i);
      double least = middle[last.number()] + (wide(graph, last) + wide(graph, cell)) / 2.0 + BESIDE;
      middle[cell.number()] = Math.max(middle[cell.number()], least);
    }
    double after = row.stream().mapToDouble(cell -> middle[cell.number()]).sum();
    row.forEach(cell -> middle[cell.number()] -= (after - before) / row.size());
  }

  /** From the foot of a box, straight through the rows between, to the head of the other. */
  private static String down(List<Layers.Cell> chain, double[] middle) {
    StringBuilder path = new StringBuilder();
    double x = middle[chain.getFirst().number()];
    int y = y(chain.getFirst().row()) + TALL;
    path.append(put("M# #", x, y));
    for (Layers.Cell cell : chain.subList(1, chain.size())) {
      double next = middle[cell.number()];
      int head = y(cell.row());
      int half = (y + head) / 2;
      path.append(put(" C# # # # # #", x, half, next, half, next, head));
      if (cell.node() < 0) {
        path.append(put(" V#", head + TALL));
      }
      x = next;
      y = head + TALL;
    }
    return path.toString();
  }

  /** Out at the side, up a lane of its own, and in at the side. */
  private static String up(Box from, Box to, int lane) {
    int out = from.x() + from.width();
    int in = to.x() + to.width();
    return from.equals(to)
        ? put(
            "M# # C# # # # # #",
            out,
            from.level() + 8,
            out + 24,
            from.level() + 12,
            in + 24,
            to.level() - 12,
            in,
            to.level() - 8)
        : put("M# # H# V# H#", out, from.level() + 8, lane, to.level() - 8, in);
  }

  /** A path with these numbers where it has a #, in digits that every browser reads. */
  private static String put(String path, double... values) {
    StringBuilder put = new StringBuilder();
    int next = 0;
    for (int i = 0; i < path.length(); i++) {
      char each = path.charAt(i);
      if (each == '#') {
        put.append(Math.round(values[next++]));
      } else {
        put.append(each);
      }
    }
    return put.toString();
  }
}
