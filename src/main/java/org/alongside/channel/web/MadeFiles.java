package org.alongside.channel.web;

import org.alongside.turn.Product;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives the browser what was made for one message, as long as that stands on the screen. */
@Controller
@ConditionalOnBooleanProperty(Simulator.ON)
class MadeFiles {
  private final Phones phones;

  MadeFiles(Phones phones) {
    this.phones = phones;
  }

  static String address(String phone, long message) {
    return "/phones/%s/made/%d".formatted(phone, message);
  }

  @GetMapping("/phones/{id}/made/{message}")
  ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable long message) {
    Persona persona = phones.find(id);
    Product.File file = persona == null ? null : persona.chat().file(message);
    if (file == null) {
      return ResponseEntity.notFound().build();
    }
    ContentDisposition saved = ContentDisposition.inline().filename(file.name()).build();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
        .contentType(
            MediaTypeFactory.getMediaType(file.name()).orElse(MediaType.APPLICATION_OCTET_STREAM))
        .body(file.content().bytes());
  }
}
