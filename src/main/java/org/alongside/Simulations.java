package org.alongside;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.alongside.channel.web.Assembly;
import org.alongside.channel.web.Chat;
import org.alongside.channel.web.Persona;
import org.alongside.channel.web.PersonaClock;
import org.alongside.channel.web.Phones;
import org.alongside.channel.web.Trail;
import org.alongside.days.Outlook;
import org.alongside.dialog.Course;
import org.alongside.store.Keys;
import org.alongside.store.Store;
import org.alongside.turn.Turns;

/**
 * The simulator's second assembly of the same classes: each persona has keys, a clock and a drain
 * of its own, so none can see a real learner or move the real clock.
 */
final class Simulations implements AutoCloseable {
  private static final List<String> PERSONAS = List.of("a", "b", "c");

  private final List<AutoCloseable> parts = new ArrayList<>();
  private final Phones phones;

  Simulations(Vault vault, Supplier<Course> course, MeterRegistry meters) {
    List<Persona> personas = new ArrayList<>();
    for (String id : PERSONAS) {
      personas.add(persona(id, personas.size() + 1L, vault, course, meters));
    }
    phones = new Phones(personas);
  }

  private Persona persona(
      String id, long number, Vault vault, Supplier<Course> course, MeterRegistry meters) {
    PersonaClock clock = new PersonaClock(InstantSource.system());
    Store store = vault.store(new Keys("sim:" + id + ":"));
    Chat chat =
        new Chat(
            vault.sealed().who(number), store.outbox(), Bot.makers(course, store, clock), clock);
    Trail trail = new Trail();
    // Answers stand as on the page, which is how transcripts have them.
    Turns.Settings settings = new Turns.Settings(clock, 0, 0, RandomGenerator.getDefault(), true);
    Turns turns = Bot.turns(store, vault, course, settings, List.of(trail), meters, chat::deliver);
    store.lease().start();
    parts.add(turns);
    parts.add(store);
    return new Persona(
        id,
        number,
        chat,
        new Assembly(
            course,
            turns::submit,
            store.learners(),
            store.timers(),
            store.facts(),
            clock,
            Bot.engine(),
            new Outlook(Bot.engine(), Bot.rules(List.of()))::of,
            trail));
  }

  Phones phones() {
    return phones;
  }

  @Override
  public void close() throws Exception {
    for (AutoCloseable part : parts) {
      part.close();
    }
  }
}
