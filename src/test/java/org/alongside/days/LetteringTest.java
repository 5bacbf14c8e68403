package org.alongside.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters are shaped and ordered as their script wants it, whatever fonts the machine has. */
class LetteringTest {
  private final Lettering english = new Lettering("en");
  private final Lettering arabic = new Lettering("ar");

  private double width(String words) {
    return arabic.line(words, Fonts.Face.SERIF, 40).width();
  }

  @Test
  void arabicLettersJoin() {
    assertThat(gaps("محمد")).isZero();
    // parted by a mark that is not seen, they take the forms that stand alone
    assertThat(gaps("م\u200cح\u200cم\u200cد")).isEqualTo(3);
  }

  /** How often there is nothing at all between the first letter and the last. */
  private int gaps(String words) {
    var shape = arabic.line(words, Fonts.Face.SERIF, 40).shape();
    int gaps = 0;
    boolean ink = true;
    for (double x = shape.getBounds2D().getMinX() + 1;
        x < shape.getBounds2D().getMaxX();
        x += 0.2) {
      boolean now = shape.intersects(x, -100, 0.2, 200);
      gaps += ink && !now ? 1 : 0;
      ink = now;
    }
    return gaps;
  }

  @Test
  void lamAndAlifBecomeOneLetter() {
    assertThat(width("لا")).isLessThan(width("ل") + width("ا"));
  }

  @Test
  void arabicStandsFromRightToLeft() {
    // dal has nothing below the line, which lies at 0; yeh's dots do
    double dots = below(arabic.line("دي", Fonts.Face.SERIF, 40));
    double whole = width("دي");
    assertThat(dots).isLessThan(whole / 2);
    assertThat(below(arabic.line("يد", Fonts.Face.SERIF, 40))).isGreaterThan(width("يد") / 2);
  }

  /** Where, across the line, its lowest part lies. */
  private static double below(Lettering.Line line) {
    var low = new java.awt.geom.Area(line.shape());
    low.intersect(
        new java.awt.geom.Area(
            new Rectangle2D.Double(-100, line.shape().getBounds2D().getMaxY() - 4, 1000, 10)));
    return low.getBounds2D().getCenterX();
  }

  @Test
  void aNameKeepsItsOwnDirection() {
    assertThat(arabic.as("Ana K.").rightToLeft()).isFalse();
    assertThat(english.as("أمل").rightToLeft()).isTrue();
    assertThat(arabic.as("—").rightToLeft()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"Ana", "Олександр", "ɓaɗa ƙo", "Désiré Ñuñez", "Şükrü"})
  void everyScriptOfTheCountriesIsThere(String name) {
    assertThat(Written.clean(name)).isEqualTo(name);
    assertThat(name.codePoints().filter(c -> c != ' ').allMatch(Fonts::has)).isTrue();
  }

  @Test
  void aLongNameGetsSmallerThenTwoLinesAndNeverMoreThanTheRoom() {
    assertThat(english.fit("Ana", Fonts.Face.SERIF, 46, 27, 480, 2))
        .singleElement()
        .extracting(Lettering.Line::size)
        .isEqualTo(46.0);
    List<Lettering.Line> lines =
        english.fit("Ana ".repeat(20).strip(), Fonts.Face.SERIF, 31, 16, 480, 2);
    assertThat(lines).hasSize(2).allMatch(line -> line.shape().getBounds2D().getMaxX() <= 480);
    double first = lines.getFirst().width();
    assertThat(lines.getLast().width()).isBetween(first * 0.8, first * 1.1);
  }

  @ParameterizedTest
  @CsvSource({
    "'  Ana \t\n Maria ', 'Ana Maria'",
    "'\u202eAna\u202c', Ana",
    "'😀', ''",
    "'Ana 😀 B', 'Ana B'",
    "'名', ''",
    "'O’Neill-Smith', 'O’Neill-Smith'"
  })
  void whatCannotBeDrawnIsLeftOut(String name, String drawn) {
    assertThat(Written.clean(name)).isEqualTo(drawn);
  }

  @Test
  void marksAreNotHeaped() {
    assertThat(Written.clean("q" + "\u0323".repeat(50) + "a")).hasSize(6);
    assertThat(Written.clean("x".repeat(500))).hasSize(40);
  }
}
