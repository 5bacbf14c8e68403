package org.alongside.script;

import java.util.Locale;
import java.util.Set;
import org.commonmark.node.Code;
import org.jspecify.annotations.Nullable;

/**
 * Code as the bot reads it, whatever a keyboard made of it: small letters, one blank, no quotation
 * marks, plain signs. Nothing between backticks needs any of the others.
 */
final class Typed {
  static final Set<String> COMMANDS =
      Set.of("if", "else", "set", "after", "do", "go", "ask", "quiz", "end");

  private Typed() {}

  static String tidy(String code) {
    return code.replaceAll("[“”„‟«»‹›\"'‘’‚‛]", "")
        .replace('−', '-')
        .replace('–', '-')
        .replace('—', '-')
        .replace("≥", ">=")
        .replace("≤", "<=")
        .replaceAll("[\\s\\u00A0\\u2000-\\u200B\\u202F\\u3000]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  static boolean command(String word) {
    return COMMANDS.contains(word);
  }

  /** The command that only its spelling keeps this from being; null when there is none. */
  static @Nullable String meant(Code code) {
    String tidy = tidy(code.getLiteral());
    boolean meant =
        command(tidy.split(" ", 2)[0]) || tidy.equals("return") || Effects.read(tidy) != null;
    return meant && !tidy.equals(code.getLiteral().strip()) ? tidy : null;
  }

  /** Reports a command that is misspelled. */
  static boolean slip(Code code, Reading page) {
    String tidy = meant(code);
    if (tidy != null) {
      page.error(
          ProblemCode.CODE_SPELLING,
          code,
          "write `%s`: small letters, single blanks, plain signs; `lint --fix` mends this"
              .formatted(tidy));
    }
    return tidy != null;
  }
}
