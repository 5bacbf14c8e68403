package org.alongside.channel.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All phones of the simulator, in the order shown. */
public record Phones(List<Persona> all) {
  public Phones {
    all = List.copyOf(all);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("the simulator has at least one persona");
    }
  }

  /** The language in which the pages speak that belong to no persona. */
  String language() {
    return all.getFirst().course().source();
  }

  @Nullable Persona find(String id) {
    return all.stream().filter(persona -> persona.id().equals(id)).findFirst().orElse(null);
  }
}
