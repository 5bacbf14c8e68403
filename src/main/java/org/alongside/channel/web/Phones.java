package org.alongside.channel.web;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;

/** All phones of the simulator, and which of them are on the table. */
public final class Phones {
  /** Phones that lie on the table at first. */
  private static final int FIRST = 2;

  private final List<Persona> all;
  private final Set<Persona> shown = new CopyOnWriteArraySet<>();

  /** The phones that there can be, in the order shown. Who is remembered is shown. */
  public Phones(List<Persona> all) {
    this.all = List.copyOf(all);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("the simulator has at least one persona");
    }
    shown.addAll(this.all.stream().limit(FIRST).toList());
    this.all.stream().filter(persona -> persona.record() != null).forEach(shown::add);
  }

  List<Persona> all() {
    return all;
  }

  /** Those on the table. */
  List<Persona> shown() {
    return all.stream().filter(shown::contains).toList();
  }

  /** Whether there is one more to add. */
  boolean more() {
    return shown.size() < all.size();
  }

  /** Lays one more on the table; null when all are there. */
  @Nullable Persona add() {
    Persona next =
        all.stream().filter(persona -> !shown.contains(persona)).findFirst().orElse(null);
    if (next != null) {
      shown.add(next);
    }
    return next;
  }

  /** Takes one away and forgets it; the last one stays. */
  synchronized void remove(Persona persona) {
    if (shown.size() > 1 && shown.remove(persona)) {
      persona.startOver();
    }
  }

  /** The phones that lie there at first, everybody forgotten. */
  public synchronized void fresh() {
    shown.clear();
    shown.addAll(all.stream().limit(FIRST).toList());
    all.forEach(Persona::startOver);
  }

  /** The language in which the pages speak that belong to no persona. */
  String language() {
    return all.getFirst().course().source();
  }

  @Nullable Persona find(String id) {
    return shown().stream().filter(persona -> persona.id().equals(id)).findFirst().orElse(null);
  }
}
