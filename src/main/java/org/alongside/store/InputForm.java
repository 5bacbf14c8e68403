package org.alongside.store;

import org.alongside.dialog.Input;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How what happens to a learner stands in JSON. */
final class InputForm {
  private InputForm() {}

  static ObjectNode write(Input input, Forms outside) {
    return switch (input) {
      case Input.Said said ->
          kind("said")
              .put("t", said.text())
              .put("m", said.mark())
              .list("n", said.meanings(), Fields::text)
              .put("i", said.message())
              .node();
      case Input.Pressed pressed ->
          kind("pressed")
              .put("o", pressed.offer())
              .put("b", pressed.key())
              .put("i", pressed.message())
              .node();
      case Input.Sent sent ->
          kind("sent")
              .put("m", sent.kind().name())
              .put("t", sent.caption())
              .put("i", sent.message())
              .node();
      case Input.Due due -> kind("due").put("n", due.timer()).node();
      case Input.Outcome outcome ->
          kind("outcome").put("a", outcome.action()).put("o", outcome.outcome()).node();
      case Input.Alarm alarm ->
          kind("alarm").put("n", alarm.now()).put("i", alarm.message()).node();
      case Input.Left ignored -> kind("left").node();
      case Input.Returned ignored -> kind("returned").node();
      case Input.Moved moved -> kind("moved").put("c", moved.chat()).node();
      case Input.Notice notice -> kind("notice").put("p", notice.phrase()).node();
      case Input.Outside other -> kind("outside").put("x", outside.write(other)).node();
    };
  }

  static Input read(JsonNode node, Forms outside) {
    return switch (Fields.text(node, "k")) {
      case "said" ->
          new Input.Said(
              Fields.text(node, "t"),
              Fields.text(node, "m"),
              Fields.list(node, "n", JsonNode::asString),
              Fields.number(node, "i"));
      case "pressed" ->
          new Input.Pressed(
              Fields.number(node, "o"), Fields.text(node, "b"), Fields.number(node, "i"));
      case "sent" ->
          new Input.Sent(
              Input.Kind.valueOf(Fields.text(node, "m")),
              Fields.text(node, "t"),
              Fields.number(node, "i"));
      case "due" -> new Input.Due(Fields.number(node, "n"));
      case "outcome" -> new Input.Outcome(Fields.text(node, "a"), Fields.text(node, "o"));
      case "alarm" -> new Input.Alarm(Fields.flag(node, "n"), Fields.number(node, "i"));
      case "left" -> new Input.Left();
      case "returned" -> new Input.Returned();
      case "moved" -> new Input.Moved(Fields.number(node, "c"));
      case "notice" -> new Input.Notice(Fields.text(node, "p"));
      case "outside" -> outside.input(node.path("x"));
      case String other ->
          throw new IllegalArgumentException(
              "An input of a kind that this version does not know: " + other);
    };
  }

  private static Fields kind(String kind) {
    return new Fields().put("k", kind);
  }
}
