package org.alongside.channel.web;

import java.util.List;
import java.util.Map;

/** What was counted of a persona, without whom it happened to, in words. */
record CountedSheet(Wording words, Map<String, Long> facts) {
  Sheet sheet() {
    Sheet.Writing writing = new Sheet.Writing(words, "counted-facts");
    facts.forEach((fact, count) -> writing.add(name(fact), Long.toString(count)));
    return new Sheet(List.of(writing.done()));
  }

  /** A counter's name as the store spells it: kind, what it is about, and how it went. */
  private String name(String fact) {
    String[] parts = fact.split(":");
    return switch (parts[0]) {
      case "passed" -> words.of("fact-passed") + " · " + parts[1];
      case "answered" ->
          words.of(parts[2].equals("right") ? "fact-right" : "fact-wrong") + " · " + parts[1];
      case "chosen" -> words.of("fact-chosen") + " · " + parts[2] + " · " + parts[3];
      case "not-understood" -> words.of("fact-not-understood");
      default -> fact;
    };
  }
}
