package org.alongside.channel.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rows in which the nodes of a graph stand, from top to bottom, so that ways lead down wherever
 * they can. A way over several rows takes a place in each row between.
 *
 * @param rows each with its cells from one side to the other
 * @param chains for each edge the cells that it runs through, both ends included; none for one that
 *     leads up or stays in its row
 */
record Layers(List<List<Cell>> rows, List<List<Cell>> chains) {
  private static final int SWEEPS = 6;

  /**
   * A place in a row.
   *
   * @param node the node that stands there, or -1 where only a way passes
   * @param number different for each cell
   */
  record Cell(int node, int row, int number) {}

  static Layers of(Graph graph) {
    boolean[] up = up(graph);
    int[] row = rows(graph, up);
    List<List<Cell>> rows = new ArrayList<>();
    Cell[] cells = new Cell[row.length];
    for (int node = 0; node < row.length; node++) {
      cells[node] = add(rows, node, row[node], node);
    }
    int number = row.length;
    List<List<Cell>> chains = new ArrayList<>();
    for (int i = 0; i < graph.edges().size(); i++) {
      Graph.Edge edge = graph.edges().get(i);
      List<Cell> chain = new ArrayList<>();
      if (!up[i]) {
        chain.add(cells[edge.from()]);
        for (int between = row[edge.from()] + 1; between < row[edge.to()]; between++) {
          chain.add(add(rows, -1, between, number++));
        }
        chain.add(cells[edge.to()]);
      }
      chains.add(chain);
    }
    sort(rows, chains, number);
    return new Layers(rows, chains);
  }

  private static Cell add(List<List<Cell>> rows, int node, int row, int number) {
    while (rows.size() <= row) {
      rows.add(new ArrayList<>());
    }
    Cell cell = new Cell(node, row, number);
    rows.get(row).add(cell);
    return cell;
  }

  /** The edges that lead back to where a walk from the top came from. */
  private static boolean[] up(Graph graph) {
    boolean[] up = new boolean[graph.edges().size()];
    Set<Integer> open = new HashSet<>();
    Set<Integer> done = new HashSet<>();
    for (int node = 0; node < graph.nodes().size(); node++) {
      walk(graph, node, open, done, up);
    }
    return up;
  }

  private static void walk(
      Graph graph, int node, Set<Integer> open, Set<Integer> done, boolean[] up) {
    if (!done.add(node)) {
      return;
    }
    open.add(node);
    for (int i = 0; i < up.length; i++) {
      Graph.Edge edge = graph.edges().get(i);
      if (edge.from() == node) {
        up[i] = open.contains(edge.to());
        walk(graph, edge.to(), open, done, up);
      }
    }
    open.remove(node);
  }

  /** Each node below all that lead to it. */
  private static int[] rows(Graph graph, boolean[] up) {
    int[] row = new int[graph.nodes().size()];
    for (boolean moved = true; moved; ) {
      moved = false;
      for (int i = 0; i < up.length; i++) {
        Graph.Edge edge = graph.edges().get(i);
        if (!up[i] && row[edge.to()] <= row[edge.from()]) {
          row[edge.to()] = row[edge.from()] + 1;
          moved = true;
        }
      }
    }
    return row;
  }

  /** Orders each row by where its neighbours stand, so that few ways cross. */
  private static void sort(List<List<Cell>> rows, List<List<Cell>> chains, int cells) {
    double[] at = new double[cells];
    rows.forEach(row -> number(row, at));
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      boolean down = sweep % 2 == 0;
      for (List<Cell> row : down ? rows : rows.reversed()) {
        double[] wish = at.clone();
        row.forEach(cell -> wish[cell.number()] = middle(cell, chains, at, down));
        row.sort(Comparator.comparingDouble(cell -> wish[cell.number()]));
        number(row, at);
      }
    }
  }

  private static void number(List<Cell> row, double[] at) {
    for (int i = 0; i < row.size(); i++) {
      at[row.get(i).number()] = i - (row.size() - 1) / 2.0;
    }
  }

  /** The middle of the cells that lead here from the row above, or go on below. */
  static double middle(Cell cell, List<List<Cell>> chains, double[] at, boolean above) {
    double[] neighbours =
        chains.stream()
            .flatMap(
                chain -> {
                  int place = chain.indexOf(cell) + (above ? -1 : 1);
                  boolean there = chain.contains(cell) && place >= 0 && place < chain.size();
                  return there ? List.of(chain.get(place)).stream() : List.<Cell>of().stream();
                })
            .mapToDouble(neighbour -> at[neighbour.number()])
            .toArray();
    return Arrays.stream(neighbours).average().orElse(at[cell.number()]);
  }
}
