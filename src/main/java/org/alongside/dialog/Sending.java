package org.alongside.dialog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a turn asks a channel to do, in order. */
public sealed interface Sending {
  /**
   * A new message.
   *
   * @param offer the offer that the buttons belong to, 0 without buttons
   * @param discreet whether it fades and cannot be forwarded
   */
  record Message(
      Rendered body,
      @Nullable Media media,
      String alt,
      long offer,
      List<List<Key>> rows,
      boolean discreet,
      Lane lane)
      implements Sending {
    public Message {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * An earlier message's words and buttons, anew.
   *
   * @param message 0 where only the question is known: the newest message that shows {@code offer}
   */
  record Edit(long message, Rendered body, boolean caption, long offer, List<List<Key>> rows)
      implements Sending {
    public Edit {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * What is made only when it is sent, and kept nowhere: a picture, a file, or words.
   *
   * @param maker who makes it, such as {@code certificate}
   * @param words what it is made of, in the learner's language
   * @param instead what is said when it cannot be made
   * @param discreet whether it fades and cannot be forwarded
   */
  record Made(String maker, List<String> words, Rendered instead, boolean discreet)
      implements Sending {
    public Made {
      words = List.copyOf(words);
    }

    /** Such a thing for this learner. */
    public static Made of(Course course, Learner learner, String maker, List<String> words) {
      String language = Vars.language(course, learner);
      Rendered instead = Rendered.join(Phrases.say(course, language, "made-failed", Map.of()));
      return new Made(maker, words, instead, learner.discreet());
    }
  }

  /** These messages. */
  record Erase(List<Long> messages) implements Sending {
    public Erase {
      messages = List.copyOf(messages);
    }
  }

  /** All messages that have reached their time. */
  record EraseDue() implements Sending {}

  /** All messages that can be deleted. */
  record EraseAll() implements Sending {}

  /** A button: its name on the wire within the offer, and what it shows. */
  record Key(String key, String label) {}

  /** What goes first. */
  enum Lane {
    REPLY,
    OPENER,
    ANNOUNCEMENT
  }
}
