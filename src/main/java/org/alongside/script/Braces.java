package org.alongside.script;

import com.ibm.icu.text.MessagePattern;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hands a paragraph to ICU, and says in an author's words what ICU cannot read. */
final class Braces {
  private static final int DEEPEST = 12;
  private static final Pattern ARGUMENT = Pattern.compile("\\{\\s*[^{},]*,\\s*[a-z]+\\s*,.*");

  private Braces() {}

  /** Fills the pattern; false when something was reported. */
  static boolean parse(Flat flat, MessagePattern pattern, Report report) {
    NavigableMap<Integer, Integer> pairs = pairs(flat, report);
    if (pairs == null) {
      return false;
    }
    String text = flat.pattern();
    String failure = failure(pattern, text);
    if (failure.isEmpty()) {
      return true;
    }
    int culprit = pairs.isEmpty() ? 0 : pairs.firstKey();
    for (var pair : pairs.descendingMap().entrySet()) {
      String part = text.substring(pair.getKey(), pair.getValue() + 1);
      boolean argument = ARGUMENT.matcher(part).matches() || outermost(pairs, pair.getKey());
      String inner = argument ? failure(new MessagePattern(), part) : "";
      if (!inner.isEmpty()) {
        culprit = pair.getKey();
        failure = inner;
        break;
      }
    }
    if (failure.contains("Missing 'other'")) {
      report.add(
          ProblemCode.MISSING_OTHER,
          flat.at(culprit),
          "add the arm `other {…}`, for every other value");
    } else {
      report.add(
          ProblemCode.BAD_PLACEHOLDER,
          flat.at(culprit),
          "write `{name}`, `{name, select, word {…} other {…}}` or"
              + " `{name, plural, one {# day} other {# days}}`");
    }
    return false;
  }

  private static boolean outermost(NavigableMap<Integer, Integer> pairs, int brace) {
    return pairs.headMap(brace).values().stream().allMatch(end -> end < brace);
  }

  private static String failure(MessagePattern pattern, String text) {
    try {
      pattern.parse(text);
      return "";
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static @Nullable NavigableMap<Integer, Integer> pairs(Flat flat, Report report) {
    NavigableMap<Integer, Integer> pairs = new TreeMap<>();
    Deque<Integer> open = new ArrayDeque<>();
    String text = flat.pattern();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{') {
        open.push(i);
      } else if (c == '}' && !open.isEmpty()) {
        pairs.put(open.pop(), i);
      } else if (c == '}') {
        report.add(
            ProblemCode.UNBALANCED_BRACES, flat.at(i), "this `}` closes nothing; take it away");
        return null;
      }
      if (open.size() > DEEPEST) {
        report.add(ProblemCode.BAD_PLACEHOLDER, flat.at(i), "these braces are nested too deeply");
        return null;
      }
    }
    if (!open.isEmpty()) {
      report.add(
          ProblemCode.UNBALANCED_BRACES,
          flat.at(open.peekLast()),
          "this `{` is never closed; add a `}`");
      return null;
    }
    return pairs;
  }
}
