package org.alongside.script;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Claims with a number: so many percent, one in three, three times as likely, 4,000 women. Years,
 * hours, the counting of steps and the people of a scene are none. English; of other languages only
 * the percent sign is read.
 */
final class Figures {
  private static final String NUMBER =
      "(?:\\d[\\d,.  ]*\\d|\\d|one|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)";
  private static final String PEOPLE =
      "(?:women|men|girls|boys|people|persons|politicians|leaders|candidates|councillors|mayors|"
          + "ministers|journalists|activists|members|voters|citizens|colleagues|workers|employees|"
          + "respondents|learners|adults|children|parliamentarians|mps)";

  private static final Pattern PERCENT =
      Pattern.compile(
          "(?<![\\d.,])(?!100\\s*%|100 percent|0\\s*%)\\d[\\d.,]*\\s*(?:%|percent\\b|per cent\\b)");

  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(?:"
              + String.join(
                  "|",
                  // one in three, 3 out of 10, two of five
                  NUMBER
                      + " (?:out of|in|of) (?:every |each )?(?:a )?"
                      + NUMBER
                      + "\\b(?! (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|o.clock))",
                  // three times as likely
                  "(?:"
                      + NUMBER
                      + " times|twice) (?:as"
                      + " (?:likely|often|many|much|high)|more|less|higher|likelier|fewer)",
                  // half of all women, a third of women
                  "(?:half|(?:a|one|two) thirds?|(?:a|one|three) quarters?|most) of (?:all )?(?:the"
                      + " world.s )?"
                      + PEOPLE,
                  // 4,000 women, two million people
                  "(?:\\d{3,}|\\d{1,3}(?:[,. ]\\d{3})+) (?:[a-z]+ )?" + PEOPLE,
                  "(?:hundreds|thousands|millions|billions) of (?:[a-z]+ )?" + PEOPLE,
                  "(?:" + NUMBER + "|a) (?:hundred|thousand|million|billion) (?:[a-z]+ )?" + PEOPLE)
              + ")\\b",
          Pattern.CASE_INSENSITIVE);

  /** Before a number it says that something is counted off: step 2 of 5. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:step|question|part|card|lesson|page|round|day|week|chapter|number|scene) $",
          Pattern.CASE_INSENSITIVE);

  private Figures() {}

  /** The first figure of a text, as it stands there; null when it has none. */
  static @Nullable String first(String language, String text) {
    Matcher percent = PERCENT.matcher(text);
    if (percent.find()) {
      return percent.group();
    }
    if (!language.equals("en")) {
      return null;
    }
    Matcher english = ENGLISH.matcher(text);
    while (english.find()) {
      if (!COUNTED.matcher(text.substring(0, english.start())).find()) {
        return english.group();
      }
    }
    return null;
  }
}
