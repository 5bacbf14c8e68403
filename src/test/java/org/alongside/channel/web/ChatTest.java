package org.alongside.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.dialog.Rendered;
import org.alongside.dialog.Sending;
import org.alongside.turn.Makers;
import org.alongside.turn.Outbox;
import org.alongside.turn.Product;
import org.junit.jupiter.api.Test;

/** What is drained onto a screen. */
class ChatTest {
  private final Memory outbox = new Memory("who");
  private static final Makers MAKERS = new Makers(List.of(new Bakery()));
  private final Chat chat = new Chat("who", outbox, MAKERS, () -> Harness.START);

  @Test
  void messagesAreShownAcknowledgedAndErasedByTheirNumbers() {
    chat.deliver(entry("who", true, message("one", false), message("two", true)));
    List<Long> numbers = chat.screen().bubbles().stream().map(Bubble::number).toList();
    assertThat(outbox.screen("who", true, Harness.START)).containsExactlyElementsOf(numbers);
    chat.deliver(entry("who", true, new Sending.Erase(List.of(numbers.getFirst(), 7L))));
    assertThat(chat.screen().bubbles().getFirst().what()).isEqualTo(new Bubble.Gone());
    assertThat(outbox.screen("who", true, Harness.START)).containsExactly(numbers.getLast());
  }

  @Test
  void numbersGoOnWhereAnEarlierProcessMayHaveStopped() {
    Chat later = new Chat("who", outbox, MAKERS, () -> Harness.START.plusSeconds(3600));
    assertThat(later.say(new Bubble.Typed("x"))).isGreaterThan(chat.say(new Bubble.Typed("x")));
  }

  @Test
  void othersMessagesAndThoseThatSomebodyElseClaimedAreLeftAlone() {
    chat.deliver(entry("somebody", true, message("one", false)));
    outbox.claimNothing();
    chat.deliver(entry("who", false, message("one", false)));
    assertThat(chat.screen().bubbles()).isEmpty();
  }

  @Test
  void anEditKeepsTheNumberAndWhatWasGoneStaysGone() {
    chat.deliver(entry("who", true, message("one", false)));
    long number = chat.screen().bubbles().getFirst().number();
    Sending edit = new Sending.Edit(number, new Rendered("two", List.of()), false, 0, List.of());
    chat.deliver(entry("who", true, edit));
    assertThat(chat.screen().bubbles()).extracting(SmallTalk::text).containsExactly("two");
    chat.deliver(entry("who", true, new Sending.Erase(List.of(number)), edit));
    assertThat(chat.screen().bubbles().getFirst().what()).isEqualTo(new Bubble.Gone());
  }

  @Test
  void theOldestLeaveALongScreen() {
    for (int i = 0; i <= Chat.MOST; i++) {
      chat.say(new Bubble.Typed("line " + i));
    }
    assertThat(chat.screen().bubbles()).hasSize(Chat.MOST);
    assertThat(SmallTalk.text(chat.screen().bubbles().getFirst())).isEqualTo("line 1");
  }

  @Test
  void whatIsMadeStandsOnTheScreenAndItsFilesCanBeHad() {
    chat.deliver(entry("who", true, Bakery.orders(true, "flour", "Enjoy."), Bakery.orders(false)));
    List<Bubble> bubbles = chat.screen().bubbles();
    assertThat(bubbles)
        .extracting(SmallTalk::text)
        .containsExactly("bread.png", "bread.pdf", "Enjoy.", "Sold out.");
    assertThat(bubbles)
        .extracting(bubble -> ((Bubble.Made) bubble.what()).fades())
        .containsExactly(true, true, true, false);
    Product.File file = chat.file(bubbles.getFirst().number());
    assertThat(file.content().bytes()).asString().isEqualTo("flour");
    assertThat(chat.file(bubbles.get(2).number())).isNull();
    chat.deliver(entry("who", true, new Sending.Erase(List.of(bubbles.getFirst().number()))));
    assertThat(chat.file(bubbles.getFirst().number())).isNull();
  }

  private static Sending message(String text, boolean discreet) {
    Rendered body = new Rendered(text, List.of());
    return new Sending.Message(body, null, "", 0, List.of(), discreet, Sending.Lane.REPLY);
  }

  private static Outbox.Entry entry(String who, boolean claimed, Sending... sendings) {
    return new Outbox.Entry("1", who, 1, List.of(sendings), claimed, false);
  }
}
