package org.alongside.script;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.alongside.dialog.Input;
import org.alongside.dialog.Sending;
import org.alongside.script.Transcript.Entry;

/**
 * Writes a talk down while it happens: whatever the learner does, whatever the bot sends, and the
 * time between. The text is that of a {@code .walk} file.
 */
public final class TranscriptWriter {
  private final Transcript.Front front;
  private final Screen screen = new Screen();
  private final List<Entry> entries = new ArrayList<>();

  public TranscriptWriter(Transcript.Front front) {
    this.front = front;
  }

  /**
   * The learner typed, pressed or sent something; other inputs are not written.
   *
   * @return whether a transcript can say it: a press on a button that was not written cannot be
   */
  public boolean happens(Input input) {
    switch (input) {
      case Input.Said said -> {
        screen.next();
        entries.add(new Transcript.Says(0, said.text()));
      }
      case Input.Pressed pressed -> {
        String label = screen.label(pressed);
        if (label == null) {
          return false;
        }
        entries.add(new Transcript.Presses(0, label));
      }
      case Input.Sent sent -> {
        screen.next();
        entries.add(new Transcript.Sends(0, sent.kind(), sent.caption()));
      }
      case Input.Due ignored -> {}
      case Input.Outcome ignored -> {}
      case Input.Alarm ignored -> {}
      case Input.Left ignored -> {}
      case Input.Returned ignored -> {}
      case Input.Moved ignored -> {}
      case Input.Notice ignored -> {}
      case Input.Outside ignored -> {}
    }
    return true;
  }

  /** The bot sent this, in answer or by itself. */
  public void sends(List<Sending> sendings) {
    for (Sending sending : sendings) {
      List<String> lines = screen.show(sending);
      if (!lines.isEmpty()) {
        entries.add(new Transcript.Bot(0, lines.stream().map(Lines::bare).toList()));
      }
    }
  }

  /** Time passed; it is written in whole minutes. */
  public void passes(Duration span) {
    entries.add(new Transcript.Passes(0, span));
  }

  /** Time passed until the bot began something by itself. */
  public void awaits() {
    entries.add(new Transcript.Awaits(0));
  }

  /** The talk so far. */
  public Transcript transcript() {
    return new Transcript(front, front.lines(), entries);
  }

  /** The talk so far, as the text of a file. */
  public String text() {
    return transcript().text();
  }
}
