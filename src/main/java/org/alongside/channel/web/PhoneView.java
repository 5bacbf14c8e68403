package org.alongside.channel.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.dialog.Learner;

/**
 * A phone as the templates show it.
 *
 * @param seen says up to where this is the news
 * @param ahead what comes by itself
 * @param fresh messages that the page lacks
 * @param changed messages that look different now
 * @param note what is said about the last thing done, empty for nothing
 * @param person what she is like
 */
public record PhoneView(
    String id,
    Wording words,
    String language,
    String direction,
    Seen seen,
    String now,
    String instant,
    String zone,
    AheadView ahead,
    List<BubbleView> fresh,
    List<BubbleView> changed,
    String note,
    boolean wrong,
    PersonView person) {

  /** The whole phone. */
  static PhoneView whole(Persona persona, Labels labels) {
    return after(persona, labels, 0);
  }

  /** What has changed since the screen had changed so often. */
  static PhoneView after(Persona persona, Labels labels, long after) {
    Chat.Screen screen = persona.chat().screen();
    Learner learner = persona.record();
    Manners manners = Manners.of(persona.course(), learner);
    Wording words = new Wording(labels, manners.language());
    Instant now = persona.now();
    Note note = persona.note();
    Seen.Stage bare = learner == null ? Seen.Stage.NEW : Seen.Stage.EMPTY;
    Seen.Stage stage = screen.bubbles().isEmpty() ? bare : Seen.Stage.TALK;
    return new PhoneView(
        persona.id(),
        words,
        manners.language(),
        manners.direction(),
        new Seen(screen.count(), screen.era(), manners.language(), stage),
        manners.moment(now),
        now.toString(),
        manners.place(),
        AheadView.of(persona, learner, new Plain(persona.course(), words, manners)),
        views(persona.id(), screen, manners, after, false),
        views(persona.id(), screen, manners, after, true),
        said(note, words, manners),
        note.wrong(),
        PersonView.of(persona.course(), learner, words, manners));
  }

  private static List<BubbleView> views(
      String phone, Chat.Screen screen, Manners manners, long after, boolean changed) {
    List<BubbleView> views = new ArrayList<>();
    Bubble before = null;
    for (Bubble bubble : screen.bubbles()) {
      boolean fresh = bubble.born() > after;
      if (changed ? !fresh && bubble.changed() > after : fresh) {
        views.add(BubbleView.of(phone, bubble, before, manners, changed));
      }
      before = bubble;
    }
    return views;
  }

  private static String said(Note note, Wording words, Manners manners) {
    if (note.equals(Note.NONE)) {
      return "";
    }
    String time = note.time() == null ? "" : manners.moment(note.time());
    return words.of(note.label(), Map.of("time", time, "count", Long.toString(note.count())));
  }
}
