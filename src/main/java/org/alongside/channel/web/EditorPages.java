package org.alongside.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.FragmentsRendering;

/** Writes pages from the browser. */
@Controller
@ConditionalOnBooleanProperty(Simulator.ON)
class EditorPages {
  private final Phones phones;
  private final Desk desk;
  private final Workshop workshop;
  private final Editions editions;
  private final SimulatorPages pages;

  EditorPages(
      Phones phones, Desk desk, Workshop workshop, Editions editions, SimulatorPages pages) {
    this.phones = phones;
    this.desk = desk;
    this.workshop = workshop;
    this.editions = editions;
    this.pages = pages;
  }

  /**
   * With script only what was said comes back, so that the author's text stays under her hands.
   *
   * @param theirs the version that the author has seen and overwrites, else empty
   */
  @PostMapping("/editor/save")
  Object save(
      @RequestParam String phone,
      @RequestParam String file,
      @RequestParam String text,
      @RequestParam String version,
      @RequestParam(defaultValue = "") String theirs,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Workshop.Written written = workshop.save(file, text, theirs.isEmpty() ? version : theirs);
    DeskView view = after(persona(phone), file, written, text, version, request);
    if (request.getHeader("HX-Request") != null) {
      return FragmentsRendering.fragment("simulator/desk-editor :: after", Map.of("desk", view))
          .build();
    }
    if (written instanceof Workshop.Done) {
      return Way.to(view.edit(file));
    }
    response.setStatus(HttpServletResponse.SC_CONFLICT);
    return pages.page(persona(phone), view, model);
  }

  @PostMapping("/editor/new")
  Object create(
      @RequestParam String phone,
      @RequestParam String folder,
      @RequestParam String name,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Persona persona = persona(phone);
    Workshop.Written written = workshop.create(folder, name.strip());
    String file = written instanceof Workshop.Done done ? done.page().file() : "";
    DeskView view = after(persona, file, written, "", "", request);
    if (written instanceof Workshop.Done) {
      return Way.to(view.edit(file));
    }
    response.setStatus(HttpServletResponse.SC_CONFLICT);
    return pages.page(persona, view, model);
  }

  private DeskView after(
      Persona persona,
      String file,
      Workshop.Written written,
      String text,
      String version,
      HttpServletRequest request) {
    EditorView editor =
        EditorView.of(workshop, editions.now(), file, 0).after(written, text, version);
    return desk.editor(persona, editor, request);
  }

  private Persona persona(String id) {
    Persona persona = phones.find(id);
    if (persona == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return persona;
  }
}
