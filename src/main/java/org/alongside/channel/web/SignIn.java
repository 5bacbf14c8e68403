package org.alongside.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that asks for the password. */
@Controller
@ConditionalOnBooleanProperty(Simulator.ON)
class SignIn {
  private static final String PAGE = "simulator/sign-in";

  private final Sessions sessions;
  private final Wording words;

  SignIn(Sessions sessions, Wording words) {
    this.sessions = sessions;
    this.words = words;
  }

  @ModelAttribute("words")
  Wording words() {
    return words;
  }

  @GetMapping(Door.SIGN_IN)
  String ask() {
    return PAGE;
  }

  @PostMapping(Door.SIGN_IN)
  Object answer(
      @RequestParam String password,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (sessions.exhausted()) {
      response.setStatus(429);
      model.addAttribute("wrong", "too-many-tries");
      return PAGE;
    }
    String token = sessions.open(password);
    if (token == null) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      model.addAttribute("wrong", "wrong-password");
      return PAGE;
    }
    return to("/", cookie(token, request, Sessions.LIFE));
  }

  @PostMapping("/sign-out")
  ResponseEntity<Void> leave(HttpServletRequest request) {
    sessions.close(Door.token(request));
    return to(Door.SIGN_IN, cookie("", request, Duration.ZERO));
  }

  private static ResponseEntity<Void> to(String path, ResponseCookie cookie) {
    return ResponseEntity.status(303)
        .location(URI.create(path))
        .header(HttpHeaders.SET_COOKIE, cookie.toString())
        .build();
  }

  private static ResponseCookie cookie(String token, HttpServletRequest request, Duration life) {
    @Nullable String outside = request.getHeader("X-Forwarded-Proto");
    return ResponseCookie.from(Door.COOKIE, token)
        .path("/")
        .httpOnly(true)
        .sameSite("Strict")
        .secure(request.isSecure() || "https".equals(outside))
        .maxAge(life)
        .build();
  }
}
