package org.alongside;

import java.util.List;
import org.alongside.dialog.Course;

/** Three lines that say what runs where, and what to do next. */
record Greeting(Settings settings, Course course, boolean telegram) {
  List<String> lines() {
    return List.of(records(), channels(), next());
  }

  private String records() {
    String redis =
        settings.redis() == null
            ? "an embedded Redis in %s (for trials: deploy/ shows a maintained one)"
                .formatted(settings.data())
            : "the Redis of ALONGSIDE_REDIS_URL";
    return "%s tells %d dialogs from %s and keeps its records in %s."
        .formatted(
            Version.text(),
            course.dialogs().size(),
            settings.dialogs() == null ? "the jar" : settings.dialogs(),
            redis);
  }

  private String channels() {
    String web = "the simulator at http://localhost:%d".formatted(settings.port());
    String health = "health at http://localhost:%d/actuator/health".formatted(settings.port() + 1);
    String chat = telegram ? "Telegram by long polling" : "no Telegram";
    return "It serves %s and %s; %s."
        .formatted(chat, settings.simulator() ? web : "no simulator", health);
  }

  private String next() {
    if (!telegram && !settings.simulator()) {
      return "Next: nobody can talk to it; set TELEGRAM_BOT_TOKEN, or ALONGSIDE_SIMULATOR=true.";
    }
    if (!telegram) {
      return "Next: open the simulator and press its first button; set TELEGRAM_BOT_TOKEN to serve"
          + " Telegram.";
    }
    return settings.simulator()
        ? "Next: write to your bot; the simulator's password stands in %s."
            .formatted(settings.data().resolve(Password.NAME))
        : "Next: write to your bot; ALONGSIDE_SIMULATOR=true adds the simulator.";
  }
}
