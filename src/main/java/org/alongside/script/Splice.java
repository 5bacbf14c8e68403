package org.alongside.script;

import java.util.Map;
import java.util.TreeMap;
import org.alongside.script.Message.Stretch;

/** A stretch of a text in which other stretches are replaced. */
final class Splice {
  private record Change(int to, String words) {}

  private final String text;
  private final Stretch all;
  private final TreeMap<Integer, Change> changes = new TreeMap<>();

  Splice(String text, Stretch all) {
    this.text = text;
    this.all = all;
  }

  /** Replaces what stands between these two places of the whole text. */
  void put(int from, int to, String words) {
    changes.put(from, new Change(to, words));
  }

  String text() {
    StringBuilder out = new StringBuilder();
    int at = all.from();
    for (Map.Entry<Integer, Change> change : changes.entrySet()) {
      out.append(text, at, change.getKey());
      String words = change.getValue().words();
      boolean line = words.endsWith("\n") && !out.isEmpty() && out.charAt(out.length() - 1) != '\n';
      out.append(line ? "\n" : "").append(words);
      at = change.getValue().to();
    }
    return out.append(text, at, all.to()).toString();
  }
}
