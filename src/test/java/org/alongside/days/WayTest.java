package org.alongside.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.Curriculum;
import org.alongside.dialog.Action;
import org.alongside.dialog.Course;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Media;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Value;
import org.alongside.dialog.Vars;
import org.alongside.turn.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has gone which part of her way, and what she is sent for it. */
class WayTest {
  private static final Course COURSE =
      java.util.Objects.requireNonNull(Curriculum.load(Path.of("dialogs")).course());

  private static final Instant NOW = Instant.parse("2026-11-30T23:30:00Z");

  private static Learner learner(Map<String, Value> profile, Set<String> dialogs) {
    BigInteger passed =
        dialogs.stream()
            .map(COURSE.numbers()::get)
            .reduce(BigInteger.ZERO, BigInteger::setBit, BigInteger::or);
    return Learner.unknown(1).with(profile).with(passed);
  }

  private static Learner family(boolean whole, Map<String, Value> more) {
    Map<String, Value> profile = new java.util.HashMap<>(more);
    profile.put(Way.TRACK, new Value.Word("family"));
    Set<String> tips = new java.util.HashSet<>();
    COURSE.tracks().get("family").modules().values().forEach(tips::addAll);
    if (!whole) {
      tips.remove("tips/never-ration");
    }
    return learner(profile, tips);
  }

  private static Action.Done run(Action action, Learner learner) {
    return (Action.Done) action.run(COURSE, learner, NOW);
  }

  @Test
  void onePieceThatIsOpenIsEnough() {
    assertThat(run(new AskTheWay(), family(true, Map.of())).outcome()).isEqualTo("whole");
    Action.Done open = run(new AskTheWay(), family(false, Map.of()));
    assertThat(open.outcome()).isEqualTo("open");
    assertThat(open.says().getLast().text()).isEqualTo("· At home");
  }

  @Test
  void noPageCanGiveACertificateToWhoHasNotGoneAllOfIt() {
    assertThat(run(new GiveCertificate(), family(false, Map.of())).sendings()).isEmpty();
    assertThat(run(new GiveCertificate(), family(true, Map.of())).sendings()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "en, ng, Africa/Lagos, December 2026",
    "en, zz, UTC, November 2026",
    "uk, ua, Europe/Kyiv, грудень 2026",
    "fr, ht, America/Port-au-Prince, novembre 2026",
    "ar, ly, Africa/Tripoli, ديسمبر 2026",
    "ar, sy, Asia/Damascus, كانون الأول 2026"
  })
  void theMonthIsThatOfHerPlaceInHerWords(
      String language, String country, String zone, String said) {
    Map<String, Value> profile =
        Map.of(
            Vars.LANGUAGE, new Value.Word(language),
            Vars.COUNTRY, new Value.Word(country),
            Vars.ZONE, new Value.Word(zone));
    Action.Done done = run(new GiveCertificate(), family(true, profile));
    Sending.Made made = (Sending.Made) done.sendings().getFirst();
    assertThat(made.words()).contains(said);
    assertThat(new CertificateMaker().make("who", made))
        .extracting(product -> ((Product.File) product).kind())
        .containsExactly(Media.Kind.PHOTO, Media.Kind.DOCUMENT);
  }

  @Test
  void thePictureShowsWhatSheHasPassedAndNothingElse() {
    Sending.Made made =
        (Sending.Made) run(new ShowProgress(), family(false, Map.of())).sendings().getFirst();
    assertThat(made.words())
        .containsExactly(
            "en",
            "Your way so far",
            "●●●●●● Ask her",
            "●●●●●● Carry a part",
            "●●●●●● Stand by her work",
            "●●●○●● At home");
    Product.File file = (Product.File) new ProgressMaker().make("who", made).getFirst();
    assertThat(file.content().length()).isLessThan(60_000);
    assertThat(new ProgressMaker().make("who", made)).isEqualTo(List.of(file));
  }

  @Test
  void whoHasChosenNoTrackSeesTheFirst() {
    Learner nobody = learner(Map.of(), Set.of());
    assertThat(Way.of(COURSE, nobody).track()).isEqualTo("ally");
    Sending.Made made = (Sending.Made) run(new ShowProgress(), nobody).sendings().getFirst();
    Product.File file = (Product.File) new ProgressMaker().make("who", made).getFirst();
    assertThat(file.content().length()).isLessThan(60_000);
  }

  @Test
  void whoWantsWordsAloneGetsNoPicture() {
    Learner words = family(true, Map.of(Vars.TEXT_ONLY, Vars.YES));
    assertThat(run(new ShowProgress(), words).sendings()).isEmpty();
  }

  @Test
  void whatHerLanguageLacksIsNotAskedOfHer() {
    Map<String, Value> ukrainian =
        Map.of(Vars.LANGUAGE, new Value.Word("uk"), Way.TRACK, new Value.Word("leader"));
    Way way = Way.of(COURSE, learner(ukrainian, Set.of()));
    assertThat(way.whole()).isFalse();
    way.modules().values().forEach(stones -> assertThat(stones).isNotEmpty());
  }
}
