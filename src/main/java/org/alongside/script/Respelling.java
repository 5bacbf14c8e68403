package org.alongside.script;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The command that only signs keep a text from being: a colon too many, a blank too few, {@code ==}
 * for {@code is}. No word is ever changed.
 */
final class Respelling {
  /** A sign that is too much, or stands for another, and what to write for it. */
  private record Sign(Pattern wrong, String right) {
    static Sign of(String wrong, String right) {
      return new Sign(Pattern.compile(wrong), right);
    }
  }

  private static final List<Sign> ANYWHERE =
      List.of(
          Sign.of("[\\[\\](){}]", ""),
          Sign.of("^/", ""),
          Sign.of("[ :.,;!?]+$", ""),
          Sign.of("^([a-z]+) ?:", "$1"));
  private static final List<Sign> GUARD =
      List.of(
          Sign.of("^(?:elseif|elsif|elif|else,? if)\\b", "else if"),
          Sign.of("&&?", " and "),
          Sign.of("\\|\\|?", " or "),
          Sign.of("!=|<>|≠", " is not "),
          Sign.of("=>", ">="),
          Sign.of("=<", "<="),
          Sign.of("(?<![<>=])==?(?!=)", " is "),
          Sign.of("[<>]=?", " $0 "),
          Sign.of("\\bis +(?=[<>])", ""),
          Sign.of(" then$", ""),
          Sign.of(" +", " "));
  private static final List<Sign> TIMER =
      List.of(
          Sign.of("(?<=[0-9])(?=[a-z])", " "),
          Sign.of(",(?= )", ""),
          Sign.of(" at ([0-9])(?=:)", " at 0$1"));
  private static final Pattern EFFECT =
      Pattern.compile(
          "((?:set |quiz |quiz safety )?[a-z][a-z0-9_]*) ?([-+=:]|[-+]=) ?([a-z0-9_-]+)");

  private Respelling() {}

  /**
   * The command, or null when signs alone do not make one.
   *
   * @param text small letters and single blanks, as {@link Typed#tidy} leaves it
   */
  static @Nullable String of(String text) {
    if (well(text)) {
      return text;
    }
    String plain = all(ANYWHERE, text).strip();
    for (List<Sign> signs : List.of(List.<Sign>of(), GUARD, TIMER)) {
      String next = all(signs, plain).strip();
      if (well(next)) {
        return next;
      }
    }
    return effect(text.replaceFirst("[ .,;!?]+$", ""));
  }

  private static @Nullable String effect(String text) {
    Matcher effect = EFFECT.matcher(text);
    if (!effect.matches()) {
      return null;
    }
    String sign = effect.group(2).substring(0, 1).replace(':', '=');
    String next = effect.group(1) + " " + sign + (sign.equals("=") ? " " : "") + effect.group(3);
    boolean number = sign.equals("=") || Names.number(effect.group(3));
    return number && well(next) ? next : null;
  }

  private static boolean well(String text) {
    return Commands.well(text) || text.equals("return") || Effects.read(text) != null;
  }

  private static String all(List<Sign> signs, String text) {
    String next = text;
    for (Sign sign : signs) {
      next = sign.wrong().matcher(next).replaceAll(sign.right());
    }
    return next;
  }
}
