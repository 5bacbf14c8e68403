package org.alongside.channel.web;

import java.util.Map;

/** The words of the simulator's own pages, from {@code dialogs/‹language›/simulator.md}. */
public interface Labels {
  /** What a section's id is called among the course's phrases, before its own id. */
  String PREFIX = "simulator-";

  /**
   * The words of this section.
   *
   * @param language the wanted one; where it lacks the section, the course's source speaks
   * @param id the section's id, without {@link #PREFIX}
   * @param values for each {@code {name}} in the words
   */
  String of(String language, String id, Map<String, String> values);
}
