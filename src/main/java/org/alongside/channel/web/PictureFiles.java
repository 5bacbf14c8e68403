package org.alongside.channel.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives the browser what a message shows. */
@Controller
@ConditionalOnBooleanProperty(Simulator.ON)
class PictureFiles {
  static final String PATH = "/shown/";

  private final Pictures pictures;

  PictureFiles(Pictures pictures) {
    this.pictures = pictures;
  }

  @GetMapping(PATH + "{*path}")
  ResponseEntity<Resource> file(@PathVariable String path) {
    Resource file = pictures.find(path.substring(1));
    if (file == null) {
      return ResponseEntity.notFound().build();
    }
    return ResponseEntity.ok()
        .contentType(MediaTypeFactory.getMediaType(file).orElseThrow())
        .body(file);
  }
}
