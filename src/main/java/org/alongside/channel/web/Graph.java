package org.alongside.channel.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Step;

/**
 * Steps and the ways between them, as a picture needs them.
 *
 * @param nodes the steps of a page in its order, then the other pages that it leads to
 */
record Graph(List<Node> nodes, List<Edge> edges) {
  /**
   * A step, or another page.
   *
   * @param name the step's id, or the page's
   */
  record Node(String name, boolean page) {}

  /** A way, by the places of its ends among the nodes. */
  record Edge(int from, int to, boolean later) {}

  static Graph of(Dialog dialog, Ways ways) {
    Map<Node, Integer> nodes = new LinkedHashMap<>();
    dialog.steps().keySet().forEach(step -> nodes.put(new Node(step, false), nodes.size()));
    Set<Edge> edges = new LinkedHashSet<>();
    for (Step step : dialog.steps().values()) {
      int from = nodes.getOrDefault(new Node(step.id(), false), 0);
      for (Ways.Way way : ways.of(step)) {
        Node to =
            way.within(dialog)
                ? new Node(way.target().step(), false)
                : new Node(way.target().dialog(), true);
        edges.add(new Edge(from, nodes.computeIfAbsent(to, each -> nodes.size()), way.later()));
      }
    }
    return new Graph(new ArrayList<>(nodes.keySet()), new ArrayList<>(edges));
  }
}
