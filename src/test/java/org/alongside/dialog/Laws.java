package org.alongside.dialog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.alongside.store.Codec;

/** What must hold of every turn. */
final class Laws implements BiConsumer<Input, Turn> {
  private static final Codec CODEC = new Codec(List.of());
  private static final int BUTTONS_IN_A_ROW = 8;

  private final Course course;
  private final List<Input> inputs = new ArrayList<>();
  private boolean agreed;

  Laws(Course course) {
    this.course = course;
  }

  @Override
  public void accept(Input input, Turn turn) {
    inputs.add(input);
    try {
      turn.sendings().forEach(this::sending);
      learner(turn.learner());
      answered(input, turn);
    } catch (AssertionError broken) {
      int from = Math.max(0, inputs.size() - 12);
      throw new AssertionError(
          broken.getMessage() + "\nafter " + inputs.subList(from, inputs.size()) + "\n" + turn,
          broken);
    }
    agreed = !turn.forget() && Vars.ADULT.equals(turn.learner().profile().get(Vars.CONSENT));
  }

  /** Whatever somebody does who has agreed, the bot says or shows something. */
  private void answered(Input input, Turn turn) {
    boolean hers =
        input instanceof Input.Said
            || input instanceof Input.Pressed
            || input instanceof Input.Sent;
    if (agreed && hers) {
      assertThat(turn.sendings()).as("an answer").isNotEmpty();
    }
  }

  private void learner(Learner learner) {
    assertThat(CODEC.learner(CODEC.bytes(learner))).as("as it is stored").isEqualTo(learner);
    assertThat(learner.stack()).hasSizeLessThanOrEqualTo(Limits.STACK);
    assertThat(learner.standing()).hasSizeLessThanOrEqualTo(Limits.STANDING);
    Question open = Question.of(course, learner.top());
    if (open != null && open.ask() == null && !open.offer().erased()) {
      assertThat(open.offer().options()).as("ways out of " + open.place().at()).isNotEmpty();
    }
    learner.vars().forEach((dialog, values) -> values.forEach((n, v) -> bounds(dialog, n, v)));
  }

  private void bounds(String dialog, String name, Value value) {
    Var var = course.dialogs().get(dialog).vars().get(name);
    switch (var) {
      case Var.Number number ->
          assertThat(((Value.Number) value).number()).isBetween(number.low(), number.high());
      case Var.Word word -> assertThat(word.words()).contains(((Value.Word) value).word());
      case Var.Text text -> assertThat(text.hidden()).isFalse();
      case null -> throw new AssertionError("nobody declared " + name);
      default -> assertThat(var).isNotInstanceOf(Var.Promise.class);
    }
  }

  private void sending(Sending sending) {
    switch (sending) {
      case Sending.Message message -> {
        body(message.body(), message.media() == null ? Limits.MESSAGE : Limits.CAPTION);
        assertThat(message.media() == null && message.body().text().isBlank()).isFalse();
        rows(message.offer(), message.rows());
      }
      case Sending.Edit edit -> {
        body(edit.body(), edit.caption() ? Limits.CAPTION : Limits.MESSAGE);
        assertThat(edit.body().text()).isNotBlank();
        assertThat(edit.message() + edit.offer()).as("what it edits").isPositive();
        if (edit.message() == 0) {
          assertThat(edit.rows()).as("buttons of an answered question").isEmpty();
        } else {
          rows(edit.offer(), edit.rows());
        }
      }
      case Sending.Made made -> assertThat(made.maker()).isNotBlank();
      case Sending.Erase ignored -> {}
      case Sending.EraseDue ignored -> {}
      case Sending.EraseAll ignored -> {}
    }
  }

  private static void body(Rendered body, int most) {
    String text = body.text();
    assertThat(text.length()).isLessThanOrEqualTo(most);
    assertThat(text).doesNotContain("{", "}");
    whole(text);
    for (Rendered.Span span : body.spans()) {
      assertThat(span.offset()).isNotNegative();
      assertThat(span.length()).isPositive();
      assertThat(span.offset() + span.length()).isLessThanOrEqualTo(text.length());
    }
  }

  /** No half characters, and no text that turns what follows it round. */
  private static void whole(String text) {
    assertThat(text.codePoints().filter(point -> point >= 0xD800 && point <= 0xDFFF)).isEmpty();
    assertThat(text.codePoints().filter(point -> point == 0x2068).count())
        .as("isolates opened and closed")
        .isEqualTo(text.codePoints().filter(point -> point == 0x2069).count());
    assertThat(text).doesNotContain("\u202e", "\u2066", "\u2067", "\u0000");
  }

  private static void rows(long offer, List<List<Sending.Key>> rows) {
    assertThat(rows.stream().mapToInt(List::size).sum()).isLessThanOrEqualTo(Limits.BUTTONS);
    assertThat(rows.isEmpty()).isEqualTo(offer == 0);
    for (List<Sending.Key> row : rows) {
      assertThat(row).isNotEmpty().hasSizeLessThanOrEqualTo(BUTTONS_IN_A_ROW);
      for (Sending.Key key : row) {
        assertThat(key.label()).isNotBlank();
        whole(key.label());
        assertThat((offer + ":" + key.key()).getBytes(UTF_8))
            .hasSizeLessThanOrEqualTo(Limits.CALLBACK);
      }
    }
    List<String> keys = rows.stream().flatMap(List::stream).map(Sending.Key::key).toList();
    assertThat(keys).doesNotHaveDuplicates();
  }
}
