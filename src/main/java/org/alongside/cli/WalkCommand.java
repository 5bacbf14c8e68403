package org.alongside.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.alongside.Curriculum;
import org.alongside.ExitCodes;
import org.alongside.dialog.Course;
import org.alongside.dialog.Engine;
import org.alongside.script.CourseLoader;
import org.alongside.script.Walks;
import org.alongside.script.Walks.Walked;
import org.alongside.store.Roundtrip;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Plays the transcripts of a folder of dialogs, and says where the bot talks otherwise now. */
@Command(
    name = "walk",
    description = {
      "Plays the talks that stand beside the pages, and shows where one goes otherwise now.",
      "A talk is NAME.walk or NAME.CASE.walk; - stands in the file, + is what the bot says.",
      "",
      "A new talk: write `---`, `language: en`, `---`, then a line `me: [Label]` or `me: text` for",
      "each thing you do and `… 2 days` for time that passes; --update writes the bot's lines."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every talk is as it stands in its file",
      "1:some talk is not, or the pages have errors",
      "2:wrong use"
    })
public final class WalkCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "FOLDER|FILES",
      description = "dialogs, a folder in it, a page, or .walk files (default: dialogs)")
  private List<Path> paths = List.of();

  @Option(names = "--update", description = "write into each file what the bot says now")
  private boolean update;

  @Option(names = "--json", description = "one JSON array, for programs")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    List<Chosen> chosen = Chosen.of(paths.isEmpty() ? List.of(Path.of("dialogs")) : paths);
    PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
    List<Walked> all = new ArrayList<>();
    int updated = 0;
    for (Chosen folder : chosen) {
      CourseLoader.Result loaded = Curriculum.load(folder.dialogs());
      Course course = loaded.course();
      if (course == null) {
        loaded.problems().forEach(out::println);
        out.println("The pages have errors, so nothing was played.");
        out.flush();
        return ExitCodes.PROBLEMS;
      }
      for (String file : folder.walks()) {
        Walked walked = walk(course, folder.dialogs().resolve(file), file);
        if (update && walked.text() != null && walked.problems().isEmpty()) {
          updated += write(folder.dialogs().resolve(file), walked.text());
          walked = new Walked(file, 0, List.of(), List.of(), walked.text());
        }
        all.add(walked);
      }
    }
    print(out, all, updated);
    return all.stream().allMatch(Walked::holds) ? ExitCodes.DONE : ExitCodes.PROBLEMS;
  }

  /** Plays it twice, the second time with the record packed and sealed between the turns. */
  private static Walked walk(Course course, Path path, String file) throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    Engine engine = new Engine(Curriculum.actions());
    Walked plain = new Walks(engine, course, UnaryOperator.identity()).walk(file, bytes);
    Walked sealed = new Walks(engine, course, new Roundtrip()).walk(file, bytes);
    if (!plain.equals(sealed)) {
      throw new IllegalStateException(
          "%s: a record that was stored and read talks otherwise: %s".formatted(file, sealed));
    }
    return plain;
  }

  private static int write(Path path, String text) throws IOException {
    if (Files.readString(path).equals(text)) {
      return 0;
    }
    Files.writeString(path, text, StandardCharsets.UTF_8);
    return 1;
  }

  private void print(PrintWriter out, List<Walked> all, int updated) {
    if (json) {
      out.println(new JsonMapper().writeValueAsString(all.stream().map(WalkCommand::row).toList()));
      out.flush();
      return;
    }
    for (Walked walked : all) {
      walked.problems().forEach(out::println);
      if (!walked.difference().isEmpty()) {
        out.println("%s:%d:1: the talk goes otherwise now".formatted(walked.file(), walked.line()));
        walked.difference().forEach(out::println);
      }
    }
    sum(all, updated).forEach(out::println);
    out.flush();
  }

  private List<String> sum(List<Walked> all, int updated) {
    if (all.isEmpty()) {
      return List.of(
          "There is no talk here yet: a talk is a file NAME.walk beside the page NAME.md. Record"
              + " one beside the phone, or see `walk --help`.");
    }
    List<String> lines = new ArrayList<>();
    long hold = all.stream().filter(Walked::holds).count();
    String more = update ? ", %d updated".formatted(updated) : "";
    lines.add("%s, %d as written%s".formatted(Counted.of(all.size(), "talk"), hold, more));
    if (all.stream().anyMatch(walked -> !walked.problems().isEmpty())) {
      lines.add("A talk with an error cannot be played to its end; mend the line that is named.");
    }
    if (all.stream().anyMatch(w -> w.problems().isEmpty() && !w.holds())) {
      lines.add("Where the new words are right, `walk --update` writes them into the files.");
    }
    return lines;
  }

  private static Map<String, Object> row(Walked walked) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("file", walked.file());
    row.put("holds", walked.holds());
    row.put("line", walked.line());
    row.put("difference", walked.difference());
    row.put("problems", walked.problems().stream().map(LintCommand::row).toList());
    return row;
  }

  /** A folder of dialogs, and those of its transcripts that were asked for. */
  private record Chosen(Path dialogs, List<String> walks) {
    static List<Chosen> of(List<Path> paths) throws IOException {
      Map<Path, List<String>> found = new LinkedHashMap<>();
      for (Path path : paths) {
        Scope scope = Scope.of(path);
        List<String> walks = found.computeIfAbsent(scope.folder(), key -> new ArrayList<>());
        for (String walk : Walks.of(scope.folder())) {
          if (asked(walk, scope.part()) && !walks.contains(walk)) {
            walks.add(walk);
          }
        }
      }
      return found.entrySet().stream().map(e -> new Chosen(e.getKey(), e.getValue())).toList();
    }

    private static boolean asked(String walk, String below) {
      String page = below.endsWith(".md") ? below.substring(0, below.length() - 2) : below + "/";
      return below.isEmpty() || walk.equals(below) || walk.startsWith(page);
    }
  }
}
