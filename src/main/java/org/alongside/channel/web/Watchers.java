package org.alongside.channel.web;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open pages. Each is told that a phone has news, and then asks for them; so a page that was
 * away misses nothing.
 */
final class Watchers implements AutoCloseable {
  private static final long BEAT_SECONDS = 20;

  private final List<Persona> personas;
  private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService teller =
      new ScheduledThreadPoolExecutor(
          1,
          Thread.ofPlatform().name("simulator").daemon().factory(),
          new ThreadPoolExecutor.DiscardPolicy());
  private volatile boolean closed;

  Watchers(List<Persona> personas, Editions editions) {
    this.personas = personas;
    editions.onChange(() -> tell("pages"));
    personas.forEach(persona -> persona.chat().onChange(() -> tell(persona)));
    Future<?> unused =
        teller.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
  }

  SseEmitter watch() {
    SseEmitter emitter = new SseEmitter(0L);
    emitter.onCompletion(() -> open.remove(emitter));
    emitter.onError(error -> open.remove(emitter));
    if (closed) {
      emitter.complete();
      return emitter;
    }
    open.add(emitter);
    personas.forEach(this::tell);
    return emitter;
  }

  /** Lets all pages go; an open stream would hold the server's stop. */
  @Override
  public void close() {
    closed = true;
    teller.shutdownNow();
    open.forEach(SseEmitter::complete);
  }

  private void tell(Persona persona) {
    if (!closed && !persona.busy()) {
      tell("news-" + persona.id());
    }
  }

  private void tell(String event) {
    if (!closed) {
      teller.execute(() -> open.forEach(emitter -> tell(emitter, event)));
    }
  }

  private void tell(SseEmitter emitter, String event) {
    try {
      emitter.send(SseEmitter.event().name(event).data("news"));
    } catch (IOException | IllegalStateException e) {
      // The page is gone, which is how pages leave.
      open.remove(emitter);
    }
  }

  /** Time goes on while a page is open: what comes due is played, and the clock is shown. */
  private void beat() {
    if (open.isEmpty()) {
      return;
    }
    personas.forEach(persona -> Thread.startVirtualThread(persona::catchUp));
    personas.forEach(this::tell);
  }
}
