package org.alongside.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.alongside.dialog.Course;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What stands on the author's desk, beside the phone in front. */
public final class Desk {
  /** What can be looked at. */
  public enum Tab {
    PAGES,
    MAP,
    EDITOR,
    PROBLEMS,
    RECORD,
    TURN,
    COUNTED,
    WALK;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Labels labels;
  private final Editions editions;
  private final Workshop workshop;

  Desk(Labels labels, Editions editions, Workshop workshop) {
    this.labels = labels;
    this.editions = editions;
    this.workshop = workshop;
  }

  /** What this request looks at, or null where the desk is folded away. */
  @Nullable DeskView look(Persona persona, HttpServletRequest request) {
    String wanted = asked(request, "desk");
    for (Tab tab : Tab.values()) {
      if (tab.word().equals(wanted)) {
        return look(tab, persona, request);
      }
    }
    return null;
  }

  private DeskView look(Tab tab, Persona persona, HttpServletRequest request) {
    Plain plain = plain(persona);
    String dialog = dialog(plain.course(), persona.record(), asked(request, "dialog"));
    Object body =
        switch (tab) {
          case PAGES -> PagesView.of(plain, asked(request, "q"));
          case MAP -> map(plain, dialog, persona);
          case EDITOR -> editor(plain.course(), dialog, request);
          case PROBLEMS -> ProblemsView.of(editions.now(), plain.manners(), dialog);
          case RECORD -> record(plain, persona);
          case TURN -> turn(plain, persona);
          case WALK -> WalkView.of(dialog, workshop, persona.tape());
          case COUNTED -> new CountedSheet(plain.words(), persona.counted()).sheet();
        };
    return view(tab, persona, dialog, request, plain, body);
  }

  /** The editor with a text that is not the file's. */
  DeskView editor(Persona persona, EditorView editor, HttpServletRequest request) {
    Plain plain = plain(persona);
    String dialog = dialog(plain.course(), persona.record(), asked(request, "dialog"));
    return view(Tab.EDITOR, persona, dialog, request, plain, editor);
  }

  /** The recorder, with what it has to say. */
  DeskView walk(Persona persona, WalkView walk, HttpServletRequest request) {
    return view(Tab.WALK, persona, walk.dialog(), request, plain(persona), walk);
  }

  private static DeskView view(
      Tab tab,
      Persona persona,
      String dialog,
      HttpServletRequest request,
      Plain plain,
      @Nullable Object body) {
    String query =
        UriComponentsBuilder.newInstance()
            .queryParam("phone", persona.id())
            .queryParam("desk", tab.word())
            .queryParam("dialog", "{dialog}")
            .queryParam("file", "{file}")
            .encode()
            .buildAndExpand(dialog, asked(request, "file"))
            .toUriString();
    return new DeskView(tab, persona.id(), dialog, query, plain.words(), body);
  }

  private Plain plain(Persona persona) {
    Manners manners = persona.manners();
    return new Plain(persona.course(), new Wording(labels, manners.language()), manners);
  }

  /** The page that is asked for, else the one that is open, else the first there is. */
  private static String dialog(Course course, @Nullable Learner learner, String asked) {
    Place top = learner == null ? null : learner.top();
    if (course.dialogs().containsKey(asked)) {
      return asked;
    }
    if (top != null) {
      return top.at().dialog();
    }
    return course.dialogs().isEmpty() ? "" : course.dialogs().firstEntry().getKey();
  }

  private static @Nullable MapView map(Plain plain, String id, Persona persona) {
    Dialog dialog = plain.course().dialogs().get(id);
    return dialog == null ? null : MapView.of(dialog, plain, persona.record(), persona.trail());
  }

  private EditorView editor(Course course, String dialog, HttpServletRequest request) {
    String asked = asked(request, "file");
    String file = asked.isEmpty() ? course.source() + "/" + dialog + ".md" : asked;
    String line = asked(request, "line");
    return EditorView.of(
        workshop, editions.now(), file, line.matches("[0-9]{1,6}") ? Integer.parseInt(line) : 0);
  }

  private static @Nullable Sheet record(Plain plain, Persona persona) {
    Learner learner = persona.record();
    return learner == null ? null : new RecordSheet(plain, learner).sheet();
  }

  private static @Nullable Sheet turn(Plain plain, Persona persona) {
    Trail.Last last = persona.trail().last();
    return last == null ? null : new TurnSheet(plain, last).sheet();
  }

  private static String asked(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }
}
