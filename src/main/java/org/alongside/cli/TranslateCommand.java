package org.alongside.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alongside.Curriculum;
import org.alongside.ExitCodes;
import org.alongside.WrongSetting;
import org.alongside.script.Progress;
import org.alongside.script.Translations;
import org.alongside.script.Translations.Outcome;
import org.alongside.script.Translations.Unready;
import org.alongside.script.po.PoReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** What a translator does: see what is left, begin a page, say that it is right, work elsewhere. */
@Command(
    name = "translate",
    description = "Shows what is left to translate, and helps with it.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(status | new | accept | export | import)",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:something was refused, or is left to do", "2:wrong use"})
public final class TranslateCommand {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Option(
      names = "--dialogs",
      paramLabel = "FOLDER",
      defaultValue = "dialogs",
      scope = CommandLine.ScopeType.INHERIT,
      description = "the folder of dialogs (${DEFAULT-VALUE})")
  private Path folder = Path.of("dialogs");

  private final Translations translations =
      new Translations(Curriculum.outcomes(), InstantSource.system());

  /** A task of this command. */
  private interface Task {
    int run() throws IOException, Unready, PoReader.Malformed;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "A table by language and module: what is done, stale, missing, left.")
  int status(@Option(names = "--json", description = "one JSON array, for programs") boolean json) {
    return run(
        () -> {
          List<Progress> rows = translations.status(folder);
          if (json) {
            out().println(new JsonMapper().writeValueAsString(rows));
          } else {
            out().print(ProgressTable.of(rows));
          }
          out().flush();
          return ExitCodes.DONE;
        });
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Says that pages say what their sources say now: writes `of:`.")
  int accept(
      @Parameters(arity = "0..*", paramLabel = "FILE", description = "such as uk/system/menu.md")
          List<Path> files,
      @Option(names = "--all", paramLabel = "LANG", description = "every page of a language")
          @Nullable String all,
      @Option(
              names = "--same",
              description = "where words are right although they are the source's")
          boolean same) {
    return run(
        () -> {
          List<String> pages = new ArrayList<>();
          for (Path file : files == null ? List.<Path>of() : files) {
            pages.add(path(file));
          }
          if (all != null) {
            pages.addAll(translations.pages(folder, all));
          }
          if (same && all != null) {
            throw new WrongSetting("--same goes with pages that are named, one by one.");
          }
          if (pages.isEmpty() && all == null) {
            throw new WrongSetting("Name the pages, such as uk/system/menu.md, or --all uk.");
          }
          return told(translations.accept(folder, pages, same), "accepted");
        });
  }

  @Command(
      name = "new",
      mixinStandardHelpOptions = true,
      description = "Begins a page with the words of its source, to write over.")
  int begin(
      @Parameters(paramLabel = "LANG") String language,
      @Parameters(paramLabel = "PAGE", description = "such as system/menu") String page) {
    return run(
        () -> {
          String id = id(page);
          String file = translations.begin(folder, language, id);
          if (file == null) {
            throw new WrongSetting(
                "There is %s/%s.md already; nothing was written.".formatted(language, id));
          }
          out().printf("%s has the words of its source. Translate them, then%n", file);
          out().printf("  translate accept %s%n", file);
          out().flush();
          return ExitCodes.DONE;
        });
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Writes the texts of a language as a PO file for translators' tools.")
  int export(
      @Parameters(paramLabel = "LANG") String language,
      @Option(
              names = "-o",
              paramLabel = "FILE",
              description =
                  "the file, or a folder for LANG.po; what is there already tells what has changed"
                      + " (without it the file is printed)")
          @Nullable Path file) {
    return run(
        () -> {
          Path to = file != null && Files.isDirectory(file) ? file.resolve(language + ".po") : file;
          List<String> unread = new ArrayList<>();
          String text = translations.export(folder, language, to, unread);
          unread.forEach(
              page ->
                  err()
                      .println(
                          page
                              + " cannot be read and is exported without its words; `lint` says"
                              + " why."));
          if (to == null) {
            out().print(text);
          } else {
            Files.writeString(to, text, StandardCharsets.UTF_8);
            out().println("The texts are in " + to + ".");
          }
          out().flush();
          return unread.isEmpty() ? ExitCodes.DONE : ExitCodes.PROBLEMS;
        });
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = "Writes the pages of a language from a PO file.")
  int importing(@Parameters(paramLabel = "FILE") Path file) {
    return run(
        () -> {
          if (!Files.isRegularFile(file)) {
            throw new WrongSetting(file + " is no file; give the PO file of a language.");
          }
          return told(translations.importing(folder, Files.readString(file)), "written");
        });
  }

  private int run(Task task) {
    if (!Files.isDirectory(folder)) {
      throw new WrongSetting(
          "%s is no folder; give the one that holds course.yaml with --dialogs.".formatted(folder));
    }
    try {
      return task.run();
    } catch (Unready e) {
      throw new WrongSetting(String.valueOf(e.getMessage()));
    } catch (PoReader.Malformed e) {
      throw new WrongSetting("The PO file cannot be read, " + e.getMessage());
    } catch (IOException e) {
      throw new WrongSetting("A file cannot be read or written: " + e);
    }
  }

  private int told(Outcome outcome, String done) {
    outcome.written().forEach(file -> out().printf("%s: %s%n", file, done));
    outcome.notes().forEach(out()::println);
    outcome.refused().forEach(out()::println);
    if (outcome.written().isEmpty() && outcome.refused().isEmpty() && outcome.notes().isEmpty()) {
      out().println("Nothing has changed.");
    }
    out().flush();
    return outcome.refused().isEmpty() ? ExitCodes.DONE : ExitCodes.PROBLEMS;
  }

  /** A page's path below the folder, however it was given. */
  private String path(Path file) {
    Path given = file.normalize();
    Path below =
        given.startsWith(folder.normalize()) ? folder.normalize().relativize(given) : given;
    return below.toString().replace('\\', '/');
  }

  /** A page's id, even if its file was named. */
  private String id(String page) {
    String below = path(Path.of(page)).replaceFirst("\\.md$", "");
    boolean file = Files.exists(folder.resolve(below + ".md"));
    return file ? below.substring(below.indexOf('/') + 1) : below;
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  private PrintWriter err() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }
}
