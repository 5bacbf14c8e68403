package org.alongside.dialog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a step ends when none of its guarded ways is taken. */
public sealed interface Exit {
  record Go(Target target) implements Exit {}

  record End() implements Exit {}

  /** Waits for an answer in the learner's words; without a name it is heard and not kept. */
  record Ask(@Nullable String name, Target target, List<Button> buttons) implements Exit {
    public Ask {
      buttons = List.copyOf(buttons);
    }
  }

  record Choice(List<Button> buttons) implements Exit {
    public Choice {
      buttons = List.copyOf(buttons);
    }
  }

  /**
   * A card.
   *
   * @param effect applied when the answer is right
   * @param target null where the card ends
   */
  record Quiz(
      boolean safety, @Nullable Effect effect, @Nullable Target target, List<Answer> answers)
      implements Exit {
    public Quiz {
      answers = List.copyOf(answers);
    }
  }

  /** A host action that can end in several ways. */
  record Outcomes(String action, Map<String, Target> ways) implements Exit {
    public Outcomes {
      ways = Map.copyOf(ways);
    }
  }

  /** A guarded {@code go} before the last way out. */
  record Way(Guard guard, Target target) {}

  /**
   * A way out that a learner chooses.
   *
   * @param key names the button on the wire; follows from its source label and target
   * @param returns whether the target's end brings the learner back to this question
   * @param synonyms other ways to type it, by language
   */
  record Button(
      String key,
      Guard guard,
      Words label,
      Target target,
      List<Effect> effects,
      boolean returns,
      Map<String, List<String>> synonyms) {
    public Button {
      effects = List.copyOf(effects);
      synonyms = Map.copyOf(synonyms);
    }
  }

  /**
   * One answer of a card, with the paragraphs of its feedback.
   *
   * @param key follows from its source words
   */
  record Answer(String key, boolean right, Words words, List<Words> feedback) {
    public Answer {
      feedback = List.copyOf(feedback);
    }
  }
}
