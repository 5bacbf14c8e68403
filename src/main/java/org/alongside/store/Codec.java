package org.alongside.store;

import java.util.List;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Sending;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records as bytes: compact JSON, a learner's packed, in which a field of an unknown name is passed
 * over and the part of an unknown rule is kept, so that versions can change while they run side by
 * side.
 */
public final class Codec {
  private static final JsonMapper JSON = new JsonMapper();

  private final Forms forms;

  /**
   * A codec.
   *
   * @param forms of every rule's part and input
   */
  public Codec(List<Form<?>> forms) {
    this.forms = new Forms(forms);
  }

  public byte[] bytes(Learner learner) {
    return Packing.pack(bytes(LearnerForm.write(learner, forms.write(learner.parts()))));
  }

  public Learner learner(byte[] bytes) {
    JsonNode node = JSON.readTree(Packing.unpack(bytes));
    return LearnerForm.read(node, forms.parts(node.path("X")));
  }

  public byte[] bytes(Input input) {
    return bytes(json(input));
  }

  public Input input(byte[] bytes) {
    return input(JSON.readTree(bytes));
  }

  /** What one turn sends, to which chat, and when that was decided. */
  record Parcel(long chat, long millis, List<Sending> sendings) {}

  byte[] bytes(Parcel parcel) {
    return bytes(
        new Fields()
            .put("c", parcel.chat())
            .put("t", parcel.millis())
            .list("s", parcel.sendings(), SendingForm::write)
            .node());
  }

  Parcel parcel(byte[] bytes) {
    JsonNode node = JSON.readTree(bytes);
    return new Parcel(
        Fields.number(node, "c"),
        Fields.number(node, "t"),
        Fields.list(node, "s", SendingForm::read));
  }

  JsonNode json(Input input) {
    return InputForm.write(input, forms);
  }

  Input input(JsonNode node) {
    return InputForm.read(node, forms);
  }

  static byte[] bytes(JsonNode node) {
    return JSON.writeValueAsBytes(node);
  }

  static JsonNode node(byte[] bytes) {
    return JSON.readTree(bytes);
  }
}
