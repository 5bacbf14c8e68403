package org.alongside.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * What an author does with the people on the table: one more, one less, another kind, elsewhere.
 */
@Controller
@ConditionalOnBooleanProperty(Simulator.ON)
class PersonaPages {
  private final Phones phones;

  PersonaPages(Phones phones) {
    this.phones = phones;
  }

  @PostMapping("/phones")
  ResponseEntity<Void> add() {
    Persona added = phones.add();
    return Way.to(added == null ? "/" : "/?phone=" + added.id() + "#phone-" + added.id());
  }

  @PostMapping("/phones/{id}/remove")
  ResponseEntity<Void> remove(@PathVariable String id) {
    phones.remove(persona(id));
    return Way.to("/");
  }

  @PostMapping("/phones/{id}/person")
  ResponseEntity<Void> become(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String country,
      @RequestParam(defaultValue = "false") boolean discreet,
      HttpServletRequest request) {
    persona(id).become(new Traits(name, language, address, country, discreet));
    return Way.back(request, id);
  }

  /** Lets her live for a while. */
  @PostMapping("/phones/{id}/live")
  ResponseEntity<Void> live(
      @PathVariable String id, @RequestParam String span, HttpServletRequest request) {
    Living.Span wanted =
        Arrays.stream(Living.Span.values())
            .filter(each -> each.word().equals(span))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    persona(id).live(wanted);
    return Way.back(request, id);
  }

  /** Goes to a step; without one to the page's first. */
  @PostMapping("/phones/{id}/enter")
  ResponseEntity<Void> enter(
      @PathVariable String id,
      @RequestParam String dialog,
      @RequestParam(defaultValue = "") String step,
      HttpServletRequest request) {
    Persona persona = persona(id);
    Dialog page = persona.course().dialogs().get(dialog);
    if (page == null || (!step.isEmpty() && page.step(step) == null)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    persona.enter(new Target(dialog, step.isEmpty() ? page.first().id() : step));
    return Way.back(request, id);
  }

  private Persona persona(String id) {
    Persona persona = phones.find(id);
    if (persona == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return persona;
  }
}
