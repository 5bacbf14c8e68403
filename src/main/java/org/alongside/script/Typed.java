package org.alongside.script;

import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.jspecify.annotations.Nullable;

/**
 * Code as the bot reads it, whatever a keyboard made of it: small letters, one blank, no quotation
 * marks, plain signs. Nothing between backticks needs any of the others.
 */
final class Typed {
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9_+<>=.:-]*(?: [a-z0-9_+<>=.:-]+)*");
  private static final Pattern QUOTES = Pattern.compile("[“”„‟«»‹›\"'‘’‚‛]");
  private static final Pattern BLANKS =
      Pattern.compile("[\\s\\u00A0\\u2000-\\u200B\\u202F\\u3000]+");

  private Typed() {}

  static String tidy(String code) {
    String plain = code.strip();
    if (PLAIN.matcher(plain).matches()) {
      return plain;
    }
    String signs =
        QUOTES
            .matcher(plain)
            .replaceAll("")
            .replace('−', '-')
            .replace('–', '-')
            .replace('—', '-')
            .replace("≥", ">=")
            .replace("≤", "<=");
    return BLANKS.matcher(signs).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /** The command that only its spelling keeps this from being; null when there is none. */
  static @Nullable String meant(Code code) {
    String literal = code.getLiteral().strip();
    String meant = Respelling.of(tidy(literal));
    return literal.equals(meant) ? null : meant;
  }

  /** Reports a command that is misspelled. */
  static boolean slip(Code code, Reading page) {
    String tidy = meant(code);
    if (tidy != null) {
      page.error(
          ProblemCode.CODE_SPELLING,
          code,
          "write `%s`, in small letters, with these signs and blanks; `lint --fix` mends this"
              .formatted(tidy));
    }
    return tidy != null;
  }
}
