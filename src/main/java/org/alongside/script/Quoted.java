package org.alongside.script;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A command between quotation marks, or other signs that look like backticks, in a line of a page.
 *
 * @param from where the first sign stands in the line
 * @param to behind the last sign
 */
record Quoted(int from, int to, String command) {
  private static final String SIGNS = "[\"'‘’‚‛“”„‟«»‹›´`′]";
  private static final Pattern BEGINS =
      Pattern.compile(
          "^(\\s*(?:- )?)%1$s{1,2}([^\"'‘’‚‛“”„‟«»‹›´`′]+)%1$s{1,2}(?=\\s|$)(.*)".formatted(SIGNS));
  private static final Pattern EFFECT =
      Pattern.compile("\\)\\s+%1$s([^\"'‘’‚‛“”„‟«»‹›´`′]+)%1$s(?=\\s|$)".formatted(SIGNS));

  /** What stands in a line where a command can stand; null when nothing was meant as one. */
  static @Nullable Quoted find(String line) {
    Matcher begins = BEGINS.matcher(line);
    if (begins.find() && !code(line, begins.end(1), begins.end(2))) {
      String command = Respelling.of(Typed.tidy(begins.group(2)));
      boolean fits =
          command != null && fits(command, begins.group(2), begins.group(3).strip(), line);
      return fits && command != null ? new Quoted(begins.end(1), begins.start(3), command) : null;
    }
    return line.stripLeading().startsWith("- ") ? effect(line) : null;
  }

  private static @Nullable Quoted effect(String line) {
    Matcher effect = EFFECT.matcher(line);
    while (effect.find()) {
      String command = Respelling.of(Typed.tidy(effect.group(1)));
      boolean code = code(line, effect.start(1) - 1, effect.end(1));
      if (!code && command != null && (Effects.read(command) != null || command.equals("return"))) {
        return new Quoted(effect.start(1) - 1, effect.end(), command);
      }
    }
    return null;
  }

  /** Whether the signs are backticks already. */
  private static boolean code(String line, int from, int to) {
    return line.charAt(from) == '`' && line.charAt(to) == '`';
  }

  /** Whether what follows is what this command needs: quotation marks are for speech, too. */
  private static boolean fits(String command, String quoted, String rest, String line) {
    boolean button = line.stripLeading().startsWith("- ");
    boolean link = rest.startsWith("[");
    if (Commands.guard(command)) {
      return quoted.equals(command) && !rest.isEmpty() && (link || !button);
    }
    if (button || Effects.read(command) != null || command.equals("return")) {
      return false;
    }
    return Commands.leads(command)
        ? link || (rest.isEmpty() && !command.equals("go"))
        : rest.isEmpty();
  }

  /** What to say of it. */
  String advice() {
    return "quotation marks are for speech; what is for the bot stands between backticks, as"
        + " `%s`, with the sign ` before and after; `lint --fix` mends this".formatted(command);
  }
}
