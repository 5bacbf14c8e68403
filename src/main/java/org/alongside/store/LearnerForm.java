package org.alongside.store;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Map;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Opener;
import org.alongside.dialog.Part;
import org.alongside.dialog.Promise;
import org.alongside.dialog.Timer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a learner's record stands in JSON. */
final class LearnerForm {
  private LearnerForm() {}

  static ObjectNode write(Learner learner, ObjectNode parts) {
    return new Fields()
        .put("c", learner.chat())
        .put("n", learner.turns())
        .map("p", learner.profile(), PlaceForm::write)
        .list("s", learner.stack(), PlaceForm::write)
        .map("v", learner.vars(), PlaceForm::write)
        .put("b", learner.back(), PlaceForm::write)
        .put("m", learner.misses())
        .put("o", learner.offers())
        .put("t", learner.lastTimer() - Learner.RESERVED)
        .list("T", learner.timers(), LearnerForm::write)
        .list("W", learner.waiting(), LearnerForm::write)
        .put("O", learner.opener(), LearnerForm::write)
        .put("q", learner.slot(), Fields::instant)
        .put("d", learner.slotDay(), LearnerForm::write)
        .list("S", learner.standing(), PlaceForm::write)
        .list("k", learner.cards(), PlaceForm::write)
        .map("P", learner.promises(), LearnerForm::write)
        .put("x", write(learner.passed()))
        .put("l", learner.late(), Fields::instant)
        .put("u", !learner.reachable())
        .put("X", parts.isEmpty() ? null : parts)
        .node();
  }

  static Learner read(JsonNode node, Map<String, Part> parts) {
    return new Learner(
        Fields.number(node, "c"),
        Fields.number(node, "n"),
        Fields.map(node, "p", PlaceForm::value),
        Fields.list(node, "s", PlaceForm::place),
        Fields.map(node, "v", PlaceForm::values),
        Fields.maybe(node, "b", PlaceForm::back),
        (int) Fields.number(node, "m"),
        Fields.number(node, "o"),
        Fields.number(node, "t") + Learner.RESERVED,
        Fields.list(node, "T", LearnerForm::timer),
        Fields.list(node, "W", LearnerForm::timer),
        Fields.maybe(node, "O", LearnerForm::opener),
        Fields.maybe(node, "q", Fields::instant),
        Fields.maybe(node, "d", LearnerForm::day),
        Fields.list(node, "S", PlaceForm::offer),
        Fields.list(node, "k", PlaceForm::target),
        Fields.map(node, "P", LearnerForm::promise),
        passed(node.path("x")),
        Fields.maybe(node, "l", Fields::instant),
        !Fields.flag(node, "u"),
        parts);
  }

  private static JsonNode write(LocalDate day) {
    return Fields.number(day.toEpochDay());
  }

  private static LocalDate day(JsonNode node) {
    return LocalDate.ofEpochDay(node.asLong());
  }

  /** Bits to the base of 36, nothing for none. */
  private static String write(BigInteger bits) {
    return bits.signum() == 0 ? "" : bits.toString(Character.MAX_RADIX);
  }

  private static BigInteger passed(JsonNode node) {
    String bits = node.asString("");
    return bits.isEmpty() ? BigInteger.ZERO : new BigInteger(bits, Character.MAX_RADIX);
  }

  private static ObjectNode write(Timer timer) {
    return new Fields()
        .put("n", timer.number())
        .put("s", PlaceForm.write(timer.setter()))
        .put("t", PlaceForm.write(timer.target()))
        .put("d", Fields.instant(timer.due()))
        .put("q", timer.queued())
        .put("z", timer.silence())
        .node();
  }

  private static Timer timer(JsonNode node) {
    return new Timer(
        Fields.number(node, "n"),
        Fields.must(node, "s", PlaceForm::target),
        Fields.must(node, "t", PlaceForm::target),
        Fields.must(node, "d", Fields::instant),
        Fields.flag(node, "q"),
        Fields.flag(node, "z"));
  }

  private static ObjectNode write(Opener opener) {
    return new Fields()
        .put("o", opener.offer())
        .put("t", write(opener.timer()))
        .put("n", opener.showings())
        .put("d", write(opener.day()))
        .node();
  }

  private static Opener opener(JsonNode node) {
    return new Opener(
        Fields.number(node, "o"),
        Fields.must(node, "t", LearnerForm::timer),
        (int) Fields.number(node, "n"),
        Fields.must(node, "d", LearnerForm::day));
  }

  private static ObjectNode write(Promise promise) {
    return new Fields()
        .put("n", promise.name())
        .put("t", promise.text())
        .put("s", Fields.instant(promise.since()))
        .put("a", promise.asked(), PlaceForm::write)
        .node();
  }

  private static Promise promise(JsonNode node) {
    return new Promise(
        Fields.text(node, "n"),
        Fields.text(node, "t"),
        Fields.must(node, "s", Fields::instant),
        Fields.maybe(node, "a", PlaceForm::target));
  }
}
