package org.alongside.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which numbers are claims that need a source, and which are not. */
class FiguresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Some 85% of them had met it. | 85%",
        "Of these, 81.8 percent told nobody. | 81.8 percent",
        "Nearly 40 per cent left. | 40 per cent",
        "One in three women knows this. | One in three",
        "In 2 out of 3 cases nobody spoke. | 2 out of 3",
        "Two of five had been followed. | Two of five",
        "It happens to one in every four. | one in every four",
        "They are three times as likely to be attacked. | three times as likely",
        "She is interrupted 3 times more. | 3 times more",
        "It is twice as likely. | twice as likely",
        "Half of all women in parliament have met it. | Half of all women",
        "A third of councillors think of leaving. | A third of councillors",
        "They asked 714 women journalists. | 714 women journalists",
        "They asked 1,210 people. | 1,210 people",
        "Two million women vote for the first time. | Two million women",
        "Thousands of women wrote. | Thousands of women"
      })
  void aFigure(String text, String figure) {
    assertThat(Figures.first("en", text)).isEqualTo(figure);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Five people sit at a table. Two people laugh.",
        "It was in 1995, at a conference in Beijing.",
        "The meeting begins at 18:30, in ten minutes.",
        "This is step 2 of 5.",
        "Question 3 of 10: who speaks?",
        "Breathe out three times.",
        "She says it three times, and twice as loud.",
        "One of them looks at the door.",
        "One of the two smiles.",
        "Say one thing in one sentence.",
        "She was the first of three sisters.",
        "Her 2nd term began in 2023.",
        "I agree 100%.",
        "Call 116 123, day and night.",
        "Half of the room laughs.",
        "The three of you stay.",
        "Once in five minutes somebody coughs.",
        "One in ten minutes is enough.",
        "You have 2 days left.",
        "The 40 men in the hall turn round.",
        "It takes four minutes."
      })
  void noFigure(String text) {
    assertThat(Figures.first("en", text)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"fr | Pour 85 % des femmes. | 85 %", "uk | Це знають 40% жінок. | 40%"})
  void ofOtherLanguagesThePercentSignIsRead(String language, String text, String figure) {
    assertThat(Figures.first(language, text)).isEqualTo(figure);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Une femme sur trois.", "Кожна третя жінка."})
  void ofOtherLanguagesNothingElseIs(String text) {
    assertThat(Figures.first("fr", text)).isNull();
  }
}
