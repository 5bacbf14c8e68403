package org.alongside.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Where a page goes on after something was done on it. */
final class Way {
  private Way() {}

  /** A page with script asks for the phone's news; one without comes back to where it was. */
  static ResponseEntity<Void> back(HttpServletRequest request, String phone) {
    if (request.getHeader("HX-Request") != null) {
      return ResponseEntity.noContent().header("HX-Trigger", "news-" + phone).build();
    }
    String query = query(request);
    return to(
        query != null && query.contains("desk=")
            ? "/?" + query + "#desk"
            : "/?phone=" + phone + "#latest-" + phone);
  }

  static ResponseEntity<Void> to(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
  }

  /** The query of the page that sent this, if it is the simulator's own. */
  private static @Nullable String query(HttpServletRequest request) {
    String sender = request.getHeader("Referer");
    try {
      URI page = sender == null ? null : URI.create(sender);
      return page != null && "/".equals(page.getPath()) ? page.getRawQuery() : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
