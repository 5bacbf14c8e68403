package org.alongside.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the steps of a page stand in its map. */
class PictureTest {
  @Test
  void waysLeadDown() {
    Picture picture = picture(4, "01 02 13 23");
    assertThat(picture.boxes()).extracting(Picture.Box::y).containsExactly(16, 108, 108, 200);
    assertThat(middle(picture, 0)).isEqualTo(middle(picture, 3));
    assertThat(picture.lines()).allMatch(line -> line.startsWith("M") && line.contains("C"));
  }

  @Test
  void aWayBackUpRunsBesideTheBoxes() {
    Picture picture = picture(3, "01 12 20");
    assertThat(picture.boxes()).extracting(Picture.Box::y).containsExactly(16, 108, 200);
    int edge = picture.boxes().stream().mapToInt(box -> box.x() + box.width()).max().orElseThrow();
    assertThat(Integer.parseInt(picture.lines().get(2).replaceAll(".*? H(\\d+) V.*", "$1")))
        .isBetween(edge + 1, picture.width());
  }

  @Test
  void aWayOverARowPassesBesideWhatStandsThere() {
    Picture picture = picture(3, "01 12 02");
    Picture.Box between = picture.boxes().get(1);
    int passes = Integer.parseInt(picture.lines().get(2).replaceAll(".* (\\d+) 108 V152.*", "$1"));
    assertThat(passes < between.x() || passes > between.x() + between.width()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 12, 30})
  void noBoxLiesOnAnotherAndAllAreWithinThePicture(int nodes) {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      List<Graph.Edge> edges = new ArrayList<>();
      for (int i = 0; i < nodes * 2; i++) {
        edges.add(new Graph.Edge(random.nextInt(nodes), random.nextInt(nodes), i % 5 == 0));
      }
      Picture picture = Picture.of(new Graph(nodes(nodes), edges));
      assertThat(picture.lines()).hasSameSizeAs(edges);
      for (Picture.Box box : picture.boxes()) {
        assertThat(box.x()).isNotNegative();
        assertThat(box.x() + box.width()).isLessThanOrEqualTo(picture.width());
        assertThat(box.y() + box.height()).isLessThanOrEqualTo(picture.height());
        assertThat(picture.boxes()).filteredOn(other -> overlap(box, other)).containsExactly(box);
      }
    }
  }

  private static boolean overlap(Picture.Box a, Picture.Box b) {
    return a.x() < b.x() + b.width()
        && b.x() < a.x() + a.width()
        && a.y() < b.y() + b.height()
        && b.y() < a.y() + a.height();
  }

  private static int middle(Picture picture, int box) {
    return picture.boxes().get(box).middle();
  }

  private static Picture picture(int nodes, String ways) {
    List<Graph.Edge> edges = new ArrayList<>();
    for (String way : ways.split(" ")) {
      edges.add(new Graph.Edge(way.charAt(0) - '0', way.charAt(1) - '0', false));
    }
    return Picture.of(new Graph(nodes(nodes), edges));
  }

  private static List<Graph.Node> nodes(int count) {
    List<Graph.Node> nodes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      nodes.add(new Graph.Node("step-" + "x".repeat(i % 12), false));
    }
    return nodes;
  }
}
