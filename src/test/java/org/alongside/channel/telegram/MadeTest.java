package org.alongside.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.alongside.channel.telegram.Tally.What;
import org.alongside.channel.telegram.fake.Fault;
import org.alongside.channel.telegram.fake.Shown;
import org.alongside.dialog.Sending;
import org.junit.jupiter.api.Test;

/** What is made for one person alone arrives as it was made, and nothing of it is kept. */
class MadeTest extends SentToAmal {
  @Test
  void picturesFilesAndWordsArriveInTheirOrder() {
    sends(
        Rig.says("Before."),
        Workbench.orders(false, "photo", "paper", "words"),
        Rig.says("After."));
    assertEquals(
        """
        her: /start
        bot: Before.
        bot: ‹photo› Your photo
        bot: ‹document› Your paper
        bot: Your words
        bot: After.\
        """,
        amal.transcript());
    assertThat(rig.fake.uploaded()).asString().isEqualTo("paper of who-1001");
  }

  @Test
  void eachTimeItIsUploadedAnew() {
    sends(Workbench.orders(false, "photo"));
    sends(Workbench.orders(false, "photo"));
    assertEquals(2, rig.fake.uploads());
    assertEquals(2, rig.maker.made.get());
  }

  @Test
  void whereOthersMayLookItCannotBeForwardedAndFadesInItsOwnTime() {
    sends(Workbench.orders(true, "photo", "paper"), Workbench.orders(false, "photo", "paper"));
    List<Shown> seen = amal.reads();
    assertThat(seen).extracting(Shown::guarded).containsExactly(true, true, false, false);
    Duration day = Duration.ofDays(1);
    Duration minutes = Duration.ofMinutes(10);
    assertThat(seen.stream().map(shown -> rig.desk.fading(shown.id())))
        .containsExactly(day, minutes, null, minutes);
  }

  @Test
  void whatCannotBeMadeIsSaidAndTheRestGoesOn() {
    sends(Workbench.orders(false, "photo", "broken"), Rig.says("After."));
    assertEquals("her: /start\nbot: It could not be made.\nbot: After.", amal.transcript());
  }

  @Test
  void whatNobodyMakesIsSaidToo() {
    var order = Workbench.orders(false, "photo");
    sends(new Sending.Made("nobody", order.words(), order.instead(), false));
    assertEquals("bot: It could not be made.", amal.reads().getLast().toString());
  }

  @Test
  void whileTheStoreIsAwayItWaits() {
    rig.maker.away.set(2);
    sends(Workbench.orders(false, "photo"));
    assertEquals("bot: ‹photo› Your photo", amal.reads().getLast().toString());
  }

  @Test
  void itIsMadeOnceHoweverOftenItIsSent() {
    rig.fake.faults().next("sendPhoto", Fault.tooMany(1));
    sends(Workbench.orders(false, "photo"));
    assertEquals(1, rig.maker.made.get());
    assertEquals(1, amal.reads().size());
    assertThat(rig.fake.uploaded()).asString().isEqualTo("photo of who-1001");
  }

  @Test
  void whoHasBlockedTheBotGetsNothing() {
    amal.blocks();
    sends(Workbench.orders(false, "photo", "paper"));
    assertEquals(1, rig.telegram().tally().count(What.BLOCKED));
  }
}
