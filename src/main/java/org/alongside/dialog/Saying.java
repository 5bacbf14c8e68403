package org.alongside.dialog;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The messages of one step while they are put together. What stands together is one message. */
final class Saying {
  /** A message that grows. */
  static final class Bubble {
    private @Nullable Media media;
    private String alt = "";
    private final List<Rendered> paragraphs = new ArrayList<>();
    final List<Integer> blocks = new ArrayList<>();
    final SequencedMap<String, String> terms = new LinkedHashMap<>();

    private boolean empty() {
      return media == null && paragraphs.stream().allMatch(each -> each.text().isBlank());
    }

    Rendered body() {
      return Rendered.join(paragraphs);
    }
  }

  private final List<Bubble> bubbles = new ArrayList<>(List.of(new Bubble()));

  void cut() {
    if (!bubbles.getLast().empty()) {
      bubbles.add(new Bubble());
    }
  }

  void show(Media media, String alt, int block) {
    cut();
    Bubble bubble = bubbles.getLast();
    bubble.media = media;
    bubble.alt = alt;
    bubble.blocks.add(block);
    if (media.kind() != Media.Kind.PHOTO) {
      bubbles.add(new Bubble());
    }
  }

  /** What a medium shows or says, in words at its place. */
  void tell(Composer words, Media media, int block) {
    cut();
    say(words, block);
    if (media.kind() != Media.Kind.PHOTO) {
      bubbles.add(new Bubble());
    }
  }

  void say(Composer paragraph, int block) {
    Bubble bubble = bubbles.getLast();
    bubble.blocks.add(block);
    bubble.paragraphs.add(paragraph.done());
    paragraph.terms().forEach(bubble.terms::putIfAbsent);
  }

  /** A paragraph that comes from no block. */
  void add(Rendered paragraph) {
    bubbles.getLast().paragraphs.add(paragraph);
  }

  /** Those that say or show something. */
  List<Bubble> bubbles() {
    return bubbles.stream().filter(bubble -> !bubble.empty()).toList();
  }

  /** The same without what comes before the last message. */
  Saying onlyLast() {
    List<Bubble> shown = bubbles();
    if (!shown.isEmpty()) {
      bubbles.retainAll(List.of(shown.getLast()));
    }
    return this;
  }

  /** The words of the last message. */
  Rendered last() {
    List<Bubble> shown = bubbles();
    return shown.isEmpty() ? Rendered.of("") : shown.getLast().body();
  }

  /** The blocks that stand in the last message. */
  List<Integer> lastBlocks() {
    List<Bubble> shown = bubbles();
    return shown.isEmpty() ? List.of() : List.copyOf(shown.getLast().blocks);
  }

  /**
   * The messages, with the buttons of the offer on the last and each one's terms on itself.
   *
   * @param offer 0 without buttons
   * @param keys the buttons of the last message, but for its terms
   * @param added what the bot adds below the terms
   */
  List<Sending> messages(long offer, List<Sending.Key> keys, List<Option> added, boolean discreet) {
    List<Sending> messages = new ArrayList<>();
    for (Iterator<Bubble> all = bubbles().iterator(); all.hasNext(); ) {
      Bubble bubble = all.next();
      boolean last = !all.hasNext();
      List<List<Sending.Key>> rows = new ArrayList<>(last ? Rows.of(keys) : List.of());
      if (offer != 0) {
        rows.addAll(Rows.of(Options.keys(terms(bubble))));
      }
      if (last) {
        rows.addAll(Rows.of(Options.keys(added)));
      }
      put(messages, bubble, rows.isEmpty() ? 0 : offer, rows, discreet);
    }
    return messages;
  }

  private static void put(
      List<Sending> messages,
      Bubble bubble,
      long offer,
      List<List<Sending.Key>> rows,
      boolean discreet) {
    Rendered body = bubble.body();
    Media media = bubble.media;
    boolean together = media != null && body.text().length() <= Limits.CAPTION;
    if (media != null && !together) {
      messages.add(message(Rendered.of(""), media, bubble.alt, 0, List.of(), discreet));
    }
    List<Rendered> parts = body.split(Limits.MESSAGE);
    for (int i = 0; i < parts.size(); i++) {
      boolean last = i == parts.size() - 1;
      messages.add(
          message(
              parts.get(i),
              together ? media : null,
              together ? bubble.alt : "",
              last ? offer : 0,
              last ? rows : List.of(),
              discreet));
    }
  }

  /** A step's spoken form, whose words follow as text. */
  static Sending.Message spoken(Media voice, boolean discreet) {
    return message(Rendered.of(""), voice, "", 0, List.of(), discreet);
  }

  private static Sending.Message message(
      Rendered body,
      @Nullable Media media,
      String alt,
      long offer,
      List<List<Sending.Key>> rows,
      boolean discreet) {
    return new Sending.Message(body, media, alt, offer, rows, discreet, Sending.Lane.REPLY);
  }

  /** The buttons of a message's terms: what the link says, and a question mark. */
  static List<Option> terms(Bubble bubble) {
    return bubble.terms.entrySet().stream()
        .limit(Limits.TERMS)
        .map(term -> Options.term(term.getKey(), Printing.questioned(term.getValue())))
        .toList();
  }
}
