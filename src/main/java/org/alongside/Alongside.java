package org.alongside;

import org.alongside.cli.DeadLettersCommand;
import org.alongside.cli.KeyCommand;
import org.alongside.cli.LintCommand;
import org.alongside.cli.ProveCommand;
import org.alongside.cli.SimulateCommand;
import org.alongside.cli.TranslateCommand;
import org.alongside.cli.WalkCommand;
import org.alongside.turn.Unavailable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: what stands on the command line is a command, and without one it serves. */
@Command(
    name = "alongside",
    description = "A companion by chat for allies of women in public life.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      Serve.class,
      LintCommand.class,
      TranslateCommand.class,
      WalkCommand.class,
      ProveCommand.class,
      SimulateCommand.class,
      DeadLettersCommand.class,
      KeyCommand.class
    },
    footer = {
      "",
      "Without a command it serves. Settings are environment variables; `serve --help` lists them.",
      "Exit codes: 0 done, 1 problems were found, 2 wrong use or settings, 3 no Java that will do."
    })
public final class Alongside implements Runnable {
  @CommandLine.Spec private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

  public static void main(String[] args) {
    int code = run(args);
    // A server that serves is ended by a signal, not by the end of this method.
    if (code != Serve.SERVES) {
      System.exit(code);
    }
  }

  /** Runs a command and returns its exit code. */
  public static int run(String... args) {
    CommandLine line = new CommandLine(new Alongside());
    line.setExecutionExceptionHandler(Alongside::failed);
    String[] all = args.length == 0 ? new String[] {"serve"} : args;
    return line.execute(all);
  }

  private static int failed(Exception e, CommandLine line, CommandLine.ParseResult result)
      throws Exception {
    if (e instanceof WrongSetting || e instanceof Unavailable) {
      line.getErr().println(e.getMessage());
      return ExitCodes.WRONG_USE;
    }
    throw e;
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }
}
