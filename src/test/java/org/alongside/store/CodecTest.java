package org.alongside.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.alongside.dialog.Back;
import org.alongside.dialog.Input;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Offer;
import org.alongside.dialog.Option;
import org.alongside.dialog.Place;
import org.alongside.dialog.Target;
import org.alongside.dialog.Timer;
import org.alongside.dialog.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodecTest {
  private final Codec codec = new Codec(List.of(RandomLearners.GARDEN, RandomLearners.RAIN));

  static LongStream seeds() {
    return LongStream.range(0, Integer.getInteger("tries", 300));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anythingIsReadAsItWasWritten(long seed) {
    RandomLearners any = new RandomLearners(new SplittableRandom(seed));
    Learner learner = any.learner();
    assertThat(codec.learner(codec.bytes(learner))).isEqualTo(learner);
    Input input = any.input();
    assertThat(codec.input(codec.bytes(input))).isEqualTo(input);
    Codec.Parcel parcel = new Codec.Parcel(seed, seed * 1000, any.sendings());
    assertThat(codec.parcel(codec.bytes(parcel))).isEqualTo(parcel);
  }

  @Test
  void equalRecordsAreEqualBytes() {
    Learner learner = new RandomLearners(new SplittableRandom(7)).learner();
    assertThat(codec.bytes(codec.learner(codec.bytes(learner)))).isEqualTo(codec.bytes(learner));
  }

  @Test
  void whatHasItsDefaultIsLeftOut() {
    assertThat(new String(Packing.unpack(codec.bytes(Learner.unknown(42))), UTF_8))
        .isEqualTo("{\"c\":42}");
  }

  @Test
  void aNewerVersionsFieldIsPassedOver() {
    assertThat(codec.learner(Packing.pack("{\"c\":42,\"zz\":[1]}".getBytes(UTF_8))))
        .isEqualTo(Learner.unknown(42));
  }

  @Test
  void aPartThatNobodyKnowsIsKept() {
    byte[] record =
        "{\"c\":42,\"X\":{\"garden\":{\"f\":\"rose\"},\"sea\":{\"deep\":[1,2]}}}".getBytes(UTF_8);
    Learner learner = codec.learner(Packing.pack(record));
    assertThat(learner.parts().get("garden")).isEqualTo(new RandomLearners.Garden("rose", 0));
    assertThat(Packing.unpack(codec.bytes(learner))).isEqualTo(record);
  }

  @Test
  void whatCannotBeReadSafelyIsRefusedByName() {
    assertThatThrownBy(() -> codec.input("{\"k\":\"sang\"}".getBytes(UTF_8)))
        .hasMessageContaining("sang");
    assertThatThrownBy(() -> new Codec(List.of()).bytes(new RandomLearners.Rain(1)))
        .hasMessageContaining("Rain")
        .hasMessageContaining("Form");
  }

  @Test
  void whatWasNotPackedHereIsRefused() {
    byte[] packed = Packing.pack("{}".getBytes(UTF_8));
    for (byte[] wrong :
        List.of(
            new byte[0],
            new byte[] {9, 9},
            new byte[] {1, -1, -1, -1},
            Arrays.copyOf(packed, packed.length - 1))) {
      assertThatThrownBy(() -> Packing.unpack(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aSealedRecordAfterTheWelcomeIsSmall() {
    Learner learner = afterWelcome();
    byte[] sealed = TestRedis.sealed().seal(codec.bytes(learner), "place");
    assertThat(sealed.length).isLessThan(512);
  }

  /** A discreet woman with a Ukrainian menu open, a lesson ahead and something passed. */
  private static Learner afterWelcome() {
    Instant now = Instant.parse("2026-11-24T09:00:00Z");
    Target menu = new Target("system/menu", "start");
    List<Option> options =
        List.of(
            go("a1b2c3", "Наступний урок", "lessons/only-a-joke"),
            go("d4e5f6", "Нагадати мені пізніше", "system/remind"),
            go("a7b8c9", "Налаштування", "system/settings"),
            go("d0e1f2", "Допомога", "system/help"));
    Offer offer = new Offer(9, options, List.of(0, 1), List.of(), 7, now, false);
    Place place = new Place(menu, "uk", offer);
    Back back =
        new Back(
            List.of(new Place(menu, "uk", null)), Map.of(), java.util.Set.of(), java.util.Set.of());
    Timer lesson =
        new Timer(
            12,
            menu,
            new Target("lessons/only-a-joke", "start"),
            now.plusSeconds(86400),
            true,
            false);
    return new Learner(
        1234567890123L,
        11,
        Map.of(
            "name", new Value.Written("Оксана"),
            "address", new Value.Word("f"),
            "country", new Value.Word("ua"),
            "zone", new Value.Word("Europe/Kyiv"),
            "hour", new Value.Number(18),
            "days", new Value.Word("mon,wed,fri"),
            "language", new Value.Word("uk"),
            "consent", new Value.Word("adult"),
            "discreet", new Value.Word("yes")),
        List.of(place),
        Map.of("system/welcome", Map.of("seen", new Value.Number(1))),
        back,
        0,
        9,
        12,
        List.of(lesson),
        List.of(),
        null,
        now.plusSeconds(86400),
        LocalDate.of(2026, 11, 24),
        List.of(),
        List.of(),
        Map.of(),
        BigInteger.ONE.shiftLeft(60),
        null,
        true,
        Map.of());
  }

  private static Option go(String key, String label, String dialog) {
    return new Option(key, label, new Option.Go(new Target(dialog, "start"), List.of(), false));
  }
}
