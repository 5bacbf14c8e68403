package org.alongside.channel.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Browsers that know the password. They are known until the process ends, or for a day. */
final class Sessions {
  static final Duration LIFE = Duration.ofHours(24);

  /** Wrong passwords within {@link #WINDOW} after which nobody is let in until it is over. */
  static final int WRONG = 20;

  static final Duration WINDOW = Duration.ofMinutes(10);

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Access access;
  private final InstantSource clock;
  private final Map<String, Instant> ends = new HashMap<>();
  private final Deque<Instant> wrong = new ArrayDeque<>();

  Sessions(Access access, InstantSource clock) {
    this.access = access;
    this.clock = clock;
  }

  /** A new session's token, or null when the password is wrong. */
  synchronized @Nullable String open(String password) {
    Instant now = clock.instant();
    if (access.password() == null
        || !MessageDigest.isEqual(digest(access.password()), digest(password))) {
      wrong.addLast(now);
      return null;
    }
    ends.values().removeIf(end -> !end.isAfter(now));
    byte[] token = new byte[32];
    RANDOM.nextBytes(token);
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    ends.put(name(text), now.plus(LIFE));
    return text;
  }

  /** Whether so many wrong passwords came that no more is tried. */
  synchronized boolean exhausted() {
    Instant start = clock.instant().minus(WINDOW);
    wrong.removeIf(at -> at.isBefore(start));
    return wrong.size() >= WRONG;
  }

  synchronized boolean knows(@Nullable String token) {
    Instant end = token == null ? null : ends.get(name(token));
    return end != null && clock.instant().isBefore(end);
  }

  synchronized void close(@Nullable String token) {
    if (token != null) {
      ends.remove(name(token));
    }
  }

  private static String name(String token) {
    return Base64.getEncoder().encodeToString(digest(token));
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
