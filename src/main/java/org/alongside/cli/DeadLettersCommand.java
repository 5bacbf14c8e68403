package org.alongside.cli;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.Bot;
import org.alongside.Curriculum;
import org.alongside.ExitCodes;
import org.alongside.Settings;
import org.alongside.Vault;
import org.alongside.WrongSetting;
import org.alongside.dialog.Course;
import org.alongside.store.Keys;
import org.alongside.store.Store;
import org.alongside.turn.Arrival;
import org.alongside.turn.DeadLetters;
import org.alongside.turn.Played;
import org.alongside.turn.Turns;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Inputs that could not be played: what they are, and playing them again. */
@Command(
    name = "deadletters",
    description = "Lists inputs that could not be played, and plays them again.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(list | replay)")
public final class DeadLettersCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        java.util.Objects.requireNonNull(spec).commandLine(),
        "Say what to do: deadletters list, or deadletters replay.");
  }

  @Command(
      name = "list",
      description = "Lists them, the oldest first. No line holds a word of a learner's.",
      mixinStandardHelpOptions = true)
  int list(@Option(names = "--json", description = "one JSON array, for programs") boolean json) {
    try (Vault vault = Vault.beside(settings());
        Store store = vault.store(new Keys())) {
      List<DeadLetters.Letter> letters = store.deadLetters().list();
      PrintWriter out = out();
      if (json) {
        out.println(
            new JsonMapper()
                .writeValueAsString(letters.stream().map(DeadLettersCommand::row).toList()));
      } else {
        letters.forEach(
            letter ->
                out.printf(
                    "%s  %s  %s  %s%s%n",
                    letter.at(),
                    letter.id(),
                    letter.kind(),
                    letter.reason(),
                    letter.input() == null ? "  (can only be listed)" : ""));
        out.printf("%d dead letters%n", letters.size());
      }
      out.flush();
      return ExitCodes.DONE;
    }
  }

  private static Map<String, Object> row(DeadLetters.Letter letter) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", letter.id());
    row.put("kind", letter.kind());
    row.put("at", letter.at().toString());
    row.put("reason", letter.reason());
    row.put("replayable", letter.input() != null);
    return row;
  }

  @Command(
      name = "replay",
      description = {
        "Plays them again under their old ids. A text was not kept: its learner is asked to write"
            + " it",
        "again. The exit code is 1 when some are still dead."
      },
      mixinStandardHelpOptions = true)
  int replay(
      @Parameters(arity = "0..*", description = "ids; without any, all of them")
          @Nullable List<String> ids) {
    Settings settings = settings();
    Course course = Curriculum.load(settings.dialogs()).course();
    if (course == null) {
      throw new WrongSetting("The dialogs have errors; `lint` says which. Nothing was replayed.");
    }
    try (Vault vault = Vault.beside(settings);
        Store store = vault.store(new Keys());
        Turns turns = Bot.turns(store, vault, () -> course, 0, new SimpleMeterRegistry())) {
      List<String> wanted = new ArrayList<>(ids == null ? List.of() : ids);
      boolean all = wanted.isEmpty();
      int left = 0;
      for (DeadLetters.Letter letter : store.deadLetters().list()) {
        boolean named = wanted.remove(letter.id());
        if ((all || named) && !replayed(letter, store, turns)) {
          left++;
        }
      }
      wanted.forEach(id -> out().printf("%s is no dead letter%n", id));
      out().flush();
      left += wanted.size();
      return left == 0 ? ExitCodes.DONE : ExitCodes.PROBLEMS;
    }
  }

  private boolean replayed(DeadLetters.Letter letter, Store store, Turns turns) {
    String who = letter.who();
    if (who == null || letter.input() == null) {
      out().printf("%s can only be listed%n", letter.id());
      return false;
    }
    if (store.learners().load(who, letter.id()).learner() == null) {
      out().printf("%s is of somebody who is not known any more; it is removed%n", letter.id());
      return store.deadLetters().remove(letter);
    }
    Played played =
        turns.submit(new Arrival(who, letter.chat(), letter.id(), letter.input())).join();
    out().printf("%s %s%n", letter.id(), played.name().toLowerCase(java.util.Locale.ROOT));
    out().flush();
    boolean done = played == Played.DONE || played == Played.SEEN;
    return done && store.deadLetters().remove(letter);
  }

  private static Settings settings() {
    return Settings.ofMachine();
  }

  private PrintWriter out() {
    return java.util.Objects.requireNonNull(spec).commandLine().getOut();
  }
}
