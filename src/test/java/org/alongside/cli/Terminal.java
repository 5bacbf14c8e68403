package org.alongside.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.alongside.ExitCodes;
import org.alongside.WrongSetting;
import picocli.CommandLine;

/** A terminal: what was printed last, and how it ended, wrong use as in the whole program. */
final class Terminal {
  private String said = "";

  int runs(Object command, String... arguments) {
    StringWriter all = new StringWriter();
    PrintWriter writer = new PrintWriter(all, true);
    int code =
        new CommandLine(command)
            .setOut(writer)
            .setErr(writer)
            .setExecutionExceptionHandler(
                (e, line, result) -> {
                  if (e instanceof WrongSetting) {
                    writer.println(e.getMessage());
                    return ExitCodes.WRONG_USE;
                  }
                  throw e;
                })
            .execute(arguments);
    said = all.toString();
    return code;
  }

  String said() {
    return said;
  }
}
