package org.alongside.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Records talks and saves them beside their pages. */
@Controller
@ConditionalOnBooleanProperty(Simulator.ON)
class WalkPages {
  private final Phones phones;
  private final Desk desk;
  private final Workshop workshop;
  private final SimulatorPages pages;

  WalkPages(Phones phones, Desk desk, Workshop workshop, SimulatorPages pages) {
    this.phones = phones;
    this.desk = desk;
    this.workshop = workshop;
    this.pages = pages;
  }

  @PostMapping("/phones/{id}/record")
  Object record(@PathVariable String id, @RequestParam String dialog, HttpServletRequest request) {
    Persona persona = persona(id);
    if (!persona.course().dialogs().containsKey(dialog)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    persona.record(dialog);
    return Way.back(request, id);
  }

  @PostMapping("/phones/{id}/stop")
  Object stop(@PathVariable String id, HttpServletRequest request) {
    Tape tape = persona(id).tape();
    if (tape != null) {
      tape.stop();
    }
    persona(id).chat().announce();
    return Way.back(request, id);
  }

  /** Saves the talk; the page says where. */
  @PostMapping("/phones/{id}/walk")
  String save(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "false") boolean over,
      HttpServletRequest request,
      Model model) {
    Persona persona = persona(id);
    Tape tape = persona.tape();
    if (tape == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    tape.stop();
    Workshop.Written written = workshop.save(tape.talk(), name.strip(), over);
    WalkView walk = WalkView.of(tape.talk().dialog(), workshop, tape).after(written);
    return pages.page(persona, desk.walk(persona, walk, request), model);
  }

  private Persona persona(String id) {
    Persona persona = phones.find(id);
    if (persona == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return persona;
  }
}
