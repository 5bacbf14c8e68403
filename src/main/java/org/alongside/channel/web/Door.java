package org.alongside.channel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every request passes first. Without a password only a page of this machine is answered, so
 * that no foreign site can reach it by a name of its own; with one, only a browser that gave it.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Door extends OncePerRequestFilter {
  static final String COOKIE = "alongside-simulator";
  static final String SIGN_IN = "/sign-in";

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final Access access;
  private final Sessions sessions;
  private final Wording words;

  Door(Access access, Sessions sessions, Wording words) {
    this.access = access;
    this.sessions = sessions;
    this.words = words;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    guard(request, response);
    String host = request.getHeader("Host");
    if (access.password() == null && (host == null || !LOOPBACK.contains(name(host)))) {
      refuse(response, "wrong-host");
    } else if (!SAFE.contains(request.getMethod()) && !fromOwnPage(request, host)) {
      refuse(response, "wrong-origin");
    } else if (access.password() != null && !open(request) && !sessions.knows(token(request))) {
      signIn(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  static @Nullable String token(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
      if (cookie.getName().equals(COOKIE)) {
        return cookie.getValue();
      }
    }
    return null;
  }

  private static void guard(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    // Not no-referrer: a form would then send its page's origin as null.
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (!decoration(request)) {
      response.setHeader("Cache-Control", "no-store");
    }
  }

  /** What the sign-in page itself needs. */
  private static boolean open(HttpServletRequest request) {
    return request.getServletPath().equals(SIGN_IN) || decoration(request);
  }

  private static boolean decoration(HttpServletRequest request) {
    String path = request.getServletPath();
    return SAFE.contains(request.getMethod())
        && (path.startsWith("/simulator/") || path.startsWith("/webjars/"));
  }

  private static boolean fromOwnPage(HttpServletRequest request, @Nullable String host) {
    String origin = request.getHeader("Origin");
    if (origin == null) {
      return "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }
    try {
      return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The host without its port. */
  private static String name(String host) {
    int port = host.lastIndexOf(':');
    return (port > host.lastIndexOf(']') ? host.substring(0, port) : host).toLowerCase(Locale.ROOT);
  }

  private static void signIn(HttpServletRequest request, HttpServletResponse response) {
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Refresh", "true");
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else if (SAFE.contains(request.getMethod()) && request.getServletPath().equals("/")) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", SIGN_IN);
    } else {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  private void refuse(HttpServletResponse response, String label) throws IOException {
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    response.setContentType("text/plain");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().println(words.of(label));
  }
}
