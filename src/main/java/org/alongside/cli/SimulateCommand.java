package org.alongside.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.alongside.Curriculum;
import org.alongside.ExitCodes;
import org.alongside.Settings;
import org.alongside.dialog.Course;
import org.alongside.dialog.Engine;
import org.alongside.script.CourseLoader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A chat with the bot in the terminal, of somebody who is not real. Nothing of it is kept. */
@Command(
    name = "simulate",
    description = {
      "A chat with the bot in the terminal.",
      "Write what you would type; [Label] presses a button; \"… 2 days\" lets time pass (minutes,",
      "hours, days, weeks); an end of input ends it."
    },
    mixinStandardHelpOptions = true)
public final class SimulateCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(arity = "0..1", description = "the folder of dialogs (as serve finds it)")
  private @Nullable Path folder;

  @Override
  public Integer call() throws IOException {
    Path chosen = folder != null ? folder : Settings.ofMachine().dialogs();
    CourseLoader.Result result = Curriculum.load(chosen);
    Course course = result.course();
    PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
    if (course == null) {
      List.copyOf(result.problems()).forEach(out::println);
      out.flush();
      return ExitCodes.PROBLEMS;
    }
    Engine engine = new Engine(Curriculum.actions());
    TerminalChat chat = new TerminalChat(course, engine, InstantSource.system().instant(), out);
    chat.line("/start");
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      chat.line(line);
    }
    return ExitCodes.DONE;
  }
}
