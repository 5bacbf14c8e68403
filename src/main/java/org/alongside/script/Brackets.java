package org.alongside.script;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What to write where the brackets of a link are not quite those of a link. */
final class Brackets {
  private static final String TARGET =
      "(#[^\\[\\](){}（）［］]*|[^\\[\\](){}（）［］\\s]*\\.md(?:#[a-z0-9-]*)?)";
  private static final String OPEN = "[\\[({<［【（｛]";
  private static final String CLOSE = "[\\])}>］】）｝]";

  /**
   * A way of writing a link that is none, and what to say of it, given the words and the target.
   */
  private record Way(Pattern wrong, int words, int target, String advice) {
    static Way of(String wrong, int words, int target, String advice) {
      return new Way(Pattern.compile(wrong), words, target, advice);
    }
  }

  private static final List<Way> WAYS =
      List.of(
          Way.of(
              "\\[([^\\]]+)\\]\\s+\\(([^)]*)\\)?.*",
              1,
              2,
              "take away the blank between `]` and `(`: `[%s](%s)`; `lint --fix` mends this"),
          Way.of(
              "\\[([^\\]]+)\\]\\(([^)]*\\s[^)]*)\\).*",
              1,
              2,
              "a link has no blanks between its round brackets: `[%s](%s)`"),
          Way.of("\\((#[^)]+)\\)\\s*\\[([^\\]]*)\\].*", 2, 1, "the words come first: `[%s](%s)`"),
          Way.of(
              "\\*\\*\\[([^\\]]+)\\]\\(" + TARGET + "\\)\\*\\*.*",
              1,
              2,
              "a button's words are plain; take the asterisks away: `[%s](%s)`"),
          Way.of(
              "!\\[([^\\]]+)\\]\\(" + TARGET + "\\).*",
              1,
              2,
              "`!` is for pictures; a button has none: `[%s](%s)`"),
          Way.of(
              "([^\\[\\]]*[^\\[\\]\\s])\\s*\\[[^\\]]*\\]\\(" + TARGET + "\\).*",
              1,
              2,
              "the words of a button stand between its square brackets: `[%s](%s)`"),
          Way.of(
              OPEN
                  + "*([^\\[\\](){}<>［］【】（）｛｝]+)"
                  + CLOSE
                  + "*\\s*"
                  + OPEN
                  + "\\s*"
                  + TARGET
                  + CLOSE
                  + "*.*",
              1,
              2,
              "a bracket is missing, or is one of another kind; write `[%s](%s)`"));
  private static final Pattern NOWHERE = Pattern.compile("\\[([^\\]\\[]+)\\]");
  private static final Pattern STEP = Pattern.compile("(#[a-z][a-z0-9-]*)");
  private static final Pattern WIKI = Pattern.compile("\\[\\[([^\\]|]+)(?:\\|([^\\]]+))?\\]\\].*");

  private Brackets() {}

  /** What to write instead of this text; null when no link was meant. */
  static @Nullable String advice(String text) {
    for (Way way : WAYS) {
      Matcher wrong = way.wrong().matcher(text);
      if (wrong.matches()) {
        return way.advice()
            .formatted(wrong.group(way.words()).strip(), target(wrong.group(way.target())));
      }
    }
    Matcher wiki = WIKI.matcher(text);
    if (wiki.matches()) {
      String words = wiki.group(2) == null ? wiki.group(1) : wiki.group(2);
      return "write the words, and then where they lead: `[%s](#%s)`"
          .formatted(words, Names.slug(wiki.group(1)));
    }
    Matcher nowhere = NOWHERE.matcher(text);
    if (nowhere.matches()) {
      return "say where the button leads: `[%s](#step)`".formatted(nowhere.group(1));
    }
    Matcher step = STEP.matcher(text);
    if (step.matches()) {
      return "write the link with both its brackets: `[on](%s)`".formatted(step.group(1));
    }
    return text.startsWith("[") ? "a bracket is missing or too many; write `[words](#step)`" : null;
  }

  private static String target(String written) {
    return Names.slug(written.strip().replaceFirst("^#[#\\s]*", "#"));
  }
}
