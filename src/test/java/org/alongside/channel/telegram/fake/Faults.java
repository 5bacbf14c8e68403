package org.alongside.channel.telegram.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Faults that are switched on, for the next call or until they are cleared. */
public final class Faults {
  private record Planned(String method, Fault fault, boolean once) {}

  private final List<Planned> planned = new ArrayList<>();

  /** The next call of this method, or of any with {@code *}. */
  public synchronized Faults next(String method, Fault fault) {
    planned.add(new Planned(method, fault, true));
    return this;
  }

  /** Every call of this method, or of any with {@code *}. */
  public synchronized Faults always(String method, Fault fault) {
    planned.add(new Planned(method, fault, false));
    return this;
  }

  /** Whether one that was planned has not been met yet. */
  public synchronized boolean waiting() {
    return !planned.isEmpty();
  }

  public synchronized void clear() {
    planned.clear();
  }

  synchronized Optional<Fault> take(String method) {
    if (planned.isEmpty()) {
      return Optional.empty();
    }
    Optional<Planned> found =
        planned.stream()
            .filter(p -> p.method().equals("*") || p.method().equalsIgnoreCase(method))
            .findFirst();
    found.filter(Planned::once).ifPresent(planned::remove);
    return found.map(Planned::fault);
  }
}
