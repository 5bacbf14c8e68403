package org.alongside.script;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can stand between backticks, and the words that people take for it. */
final class Commands {
  static final Set<String> WORDS =
      Set.of("if", "else", "set", "after", "do", "go", "ask", "quiz", "end");

  /** Those after which a link stands. */
  private static final Set<String> LEADING = Set.of("after", "go", "ask", "quiz");

  /** Words of other languages and of plain speech, each with the command that was meant. */
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("when", "if"),
          Map.entry("otherwise", "else"),
          Map.entry("let", "set"),
          Map.entry("wait", "after"),
          Map.entry("in", "after"),
          Map.entry("remind", "after"),
          Map.entry("goto", "go"),
          Map.entry("jump", "go"),
          Map.entry("next", "go"),
          Map.entry("question", "ask"),
          Map.entry("input", "ask"),
          Map.entry("test", "quiz"),
          Map.entry("stop", "end"),
          Map.entry("quit", "end"),
          Map.entry("exit", "end"),
          Map.entry("finish", "end"),
          Map.entry("the", "end"));

  private Commands() {}

  static String first(String text) {
    return text.split(" ", 2)[0];
  }

  /** Whether this is one whole command, spelled as it should be. */
  static boolean well(String text) {
    String word = first(text);
    String more = text.substring(word.length()).strip();
    return switch (word) {
      case "if" -> Conditions.read(more) != null;
      case "else" ->
          more.isEmpty() || (more.startsWith("if ") && Conditions.read(more.substring(3)) != null);
      case "set" -> Effects.read(more) != null;
      case "after" -> Delays.read(more) != null;
      case "do" -> Names.id(more);
      case "go", "end" -> more.isEmpty();
      case "ask" -> more.isEmpty() || Names.name(more);
      case "quiz" -> more.isEmpty() || more.equals("safety") || effect(more);
      default -> false;
    };
  }

  private static boolean effect(String more) {
    return Effects.read(more.replaceFirst("^safety ", "")) != null;
  }

  static boolean guard(String command) {
    return Set.of("if", "else").contains(first(command));
  }

  static boolean leads(String command) {
    return LEADING.contains(first(command));
  }

  /** The command that somebody may have meant by another word, with the rest of the text. */
  static @Nullable String meant(String text) {
    String word = first(text);
    String alias = ALIASES.get(word);
    String near = alias == null ? Nearest.of(word, WORDS) : alias;
    if (near == null) {
      return null;
    }
    String whole = Respelling.of(near + text.substring(word.length()));
    return whole == null ? near : whole;
  }
}
