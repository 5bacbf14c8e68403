package org.alongside.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.FragmentsRendering;

/** What an open desk asks for when something has changed. */
@Controller
@ConditionalOnBooleanProperty(Simulator.ON)
class DeskPages {
  private final Phones phones;
  private final Desk desk;
  private final Workshop workshop;
  private final Wording words;

  DeskPages(Phones phones, Desk desk, Workshop workshop, Wording words) {
    this.phones = phones;
    this.desk = desk;
    this.workshop = workshop;
    this.words = words;
  }

  @GetMapping("/desk")
  Object live(@RequestParam String phone, HttpServletRequest request) {
    Persona persona = phones.find(phone);
    DeskView view = persona == null ? null : desk.look(persona, request);
    if (view == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return FragmentsRendering.fragment(
            "simulator/desk-" + sheet(view.tab()) + " :: live", Map.of("desk", view))
        .build();
  }

  /** The template that shows a tab. */
  static String sheet(Desk.Tab tab) {
    return switch (tab) {
      case RECORD, TURN, COUNTED -> "sheet";
      case PAGES, MAP, EDITOR, PROBLEMS, WALK -> tab.word();
    };
  }

  /** What a problem means. */
  @GetMapping("/problems/{code}")
  String problem(@PathVariable String code, Model model) {
    String page = code.matches("[a-z0-9-]+") ? workshop.explain(code) : null;
    if (page == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    model.addAttribute("words", words);
    model.addAttribute("code", code);
    model.addAttribute("page", page);
    return "simulator/problem";
  }
}
