package org.alongside.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Consumer;
import org.alongside.dialog.Input;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.view.FragmentsRendering;

/** The simulator's page and what is done on it. Each form works without script as well. */
@Controller
@ConditionalOnBooleanProperty(Simulator.ON)
class SimulatorPages {
  private static final String PHONE = "simulator/phone :: ";

  private final Phones phones;
  private final Labels labels;
  private final Access access;
  private final Watchers watchers;
  private final Desk desk;

  SimulatorPages(Phones phones, Labels labels, Access access, Watchers watchers, Desk desk) {
    this.phones = phones;
    this.labels = labels;
    this.access = access;
    this.watchers = watchers;
    this.desk = desk;
  }

  @GetMapping("/")
  String page(
      @RequestParam(defaultValue = "") String phone, HttpServletRequest request, Model model) {
    phones.shown().forEach(Persona::catchUp);
    Persona asked = phones.find(phone);
    Persona persona = asked == null ? phones.shown().getFirst() : asked;
    return page(persona, desk.look(persona, request), model);
  }

  /** The whole page, with this phone in front and this on the desk. */
  String page(Persona persona, @Nullable DeskView look, Model model) {
    var views = phones.shown().stream().map(each -> PhoneView.whole(each, labels)).toList();
    PhoneView front =
        views.stream()
            .filter(view -> view.id().equals(persona.id()))
            .findFirst()
            .orElse(views.getFirst());
    model.addAttribute("phones", views);
    model.addAttribute("front", front);
    model.addAttribute("more", phones.more());
    model.addAttribute("several", views.size() > 1);
    model.addAttribute("guarded", access.password() != null);
    model.addAttribute("desk", look);
    return "simulator/page";
  }

  @GetMapping("/events")
  SseEmitter events() {
    return watchers.watch();
  }

  /** What an open page lacks: messages, the phone as a whole, or everything. */
  @GetMapping("/phones/{id}/news")
  Object news(
      @PathVariable String id, @RequestParam("seen") String shown, HttpServletResponse response) {
    Persona persona = phones.find(id);
    if (persona == null) {
      return refresh();
    }
    Seen seen = Seen.read(shown);
    PhoneView view = PhoneView.after(persona, labels, seen == null ? 0 : seen.count());
    if (seen == null || !seen.language().equals(view.language())) {
      return refresh();
    }
    if (seen.leadsTo(view.seen())) {
      return FragmentsRendering.fragment(PHONE + "news", Map.of("p", view)).build();
    }
    response.setHeader("HX-Retarget", "#phone-" + id);
    response.setHeader("HX-Reswap", "outerHTML");
    Map<String, Object> all =
        Map.of(
            "p",
            PhoneView.whole(persona, labels),
            "main",
            true,
            "several",
            phones.shown().size() > 1);
    return FragmentsRendering.fragment(PHONE + "phone", all).build();
  }

  /** For a page that shows another table than there is. */
  private static ResponseEntity<Void> refresh() {
    return ResponseEntity.noContent().header("HX-Refresh", "true").build();
  }

  @PostMapping("/phones/{id}/start")
  ResponseEntity<Void> start(@PathVariable String id, HttpServletRequest request) {
    return done(id, request, persona -> persona.say("/start"));
  }

  @PostMapping("/phones/{id}/say")
  ResponseEntity<Void> say(
      @PathVariable String id, @RequestParam String text, HttpServletRequest request) {
    return done(id, request, persona -> persona.say(text));
  }

  @PostMapping("/phones/{id}/send")
  ResponseEntity<Void> send(
      @PathVariable String id, @RequestParam Input.Kind kind, HttpServletRequest request) {
    return done(id, request, persona -> persona.send(kind));
  }

  @PostMapping("/phones/{id}/press")
  ResponseEntity<Void> press(
      @PathVariable String id,
      @RequestParam long offer,
      @RequestParam String key,
      @RequestParam long message,
      HttpServletRequest request) {
    return done(id, request, persona -> persona.press(offer, key, message));
  }

  @PostMapping("/phones/{id}/again")
  ResponseEntity<Void> again(@PathVariable String id, HttpServletRequest request) {
    return done(id, request, Persona::again);
  }

  @PostMapping("/phones/{id}/jump")
  ResponseEntity<Void> jump(
      @PathVariable String id, @RequestParam String to, HttpServletRequest request) {
    for (Jump jump : Jump.values()) {
      if (jump.word().equals(to)) {
        return done(id, request, persona -> persona.jump(jump));
      }
    }
    throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
  }

  @PostMapping("/phones/{id}/forget")
  ResponseEntity<Void> forget(@PathVariable String id, HttpServletRequest request) {
    return done(id, request, Persona::startOver);
  }

  private ResponseEntity<Void> done(
      String id, HttpServletRequest request, Consumer<Persona> action) {
    action.accept(persona(id));
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
