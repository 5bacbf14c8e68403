package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Dockerfile, read line by line, since an image cannot be built everywhere. */
class DockerfileTest {
  private static final Pattern FROM = Pattern.compile("(\\S+)(?: AS (\\S+))?");
  private static final Pattern PINNED = Pattern.compile("[\\w./-]+:(?!latest)[\\w.-]*\\d[\\w.-]*");

  /** One instruction with its continuation lines joined. */
  private record Line(String word, String rest) {}

  private static final List<Line> LINES = read(Path.of("deploy/Dockerfile"));

  @Test
  void everyStageStandsOnAPinnedImageOrAnEarlierStage() {
    Set<String> stages = new HashSet<>();
    for (Line from : all("FROM")) {
      Matcher matcher = FROM.matcher(from.rest());
      assertThat(matcher.matches()).as(from.rest()).isTrue();
      String base = matcher.group(1);
      assertThat(PINNED.matcher(base).matches() || stages.contains(base) || base.equals("${START}"))
          .as(base)
          .isTrue();
      if (matcher.group(2) != null) {
        stages.add(matcher.group(2));
      }
    }
    assertThat(stages).contains(defaultOf("START"), "trained");
  }

  @Test
  void whatIsCopiedFromTheTreeIsThereAndReachesTheBuilder() throws IOException {
    List<String> open = Files.readAllLines(Path.of("deploy/Dockerfile.dockerignore"));
    for (String source : copied()) {
      assertThat(Path.of(source)).exists();
      assertThat(open).as(source).anyMatch(line -> opens(line, source));
    }
    assertThat(open).contains("*");
    assertThat(open).noneMatch(line -> opens(line, "deploy/secrets/telegram-token"));
  }

  @Test
  void whatIsCopiedFromAStageIsMadeByAnEarlierOne() {
    List<String> stages =
        all("FROM").stream().map(from -> from.rest().replaceAll(".* AS ", "")).toList();
    for (Line copy : all("COPY")) {
      if (copy.rest().startsWith("--from=")) {
        assertThat(stages).contains(copy.rest().substring(7).split(" ")[0]);
      }
    }
  }

  @Test
  void itRunsAsSomebodyWithoutRights() {
    int user = LINES.lastIndexOf(new Line("USER", "10001:10001"));
    assertThat(user).isPositive();
    assertThat(all("USER")).hasSize(1);
    assertThat(LINES.indexOf(all("ENTRYPOINT").get(0))).isGreaterThan(user);
  }

  @Test
  void itIsStartedWithoutAShellAndWatched() {
    assertThat(all("ENTRYPOINT")).containsExactly(new Line("ENTRYPOINT", "[\"/app/enter.sh\"]"));
    assertThat(all("CMD")).containsExactly(new Line("CMD", "[\"serve\"]"));
    assertThat(all("HEALTHCHECK")).singleElement().asString().contains("/app/healthy.sh");
  }

  @Test
  void itHoldsNoSecretAndFetchesNothingByAddress() {
    assertThat(all("ADD")).isEmpty();
    assertThat(Stream.concat(all("ENV").stream(), all("ARG").stream()))
        .noneMatch(line -> line.rest().matches("(?i).*(token|password|secret|redis_url).*"));
  }

  private static List<String> copied() {
    List<String> sources = new ArrayList<>();
    for (Line copy : all("COPY")) {
      if (!copy.rest().startsWith("--from=")) {
        List<String> words = Arrays.asList(copy.rest().split(" +"));
        sources.addAll(words.subList(0, words.size() - 1));
      }
    }
    return sources;
  }

  private static boolean opens(String line, String source) {
    if (!line.startsWith("!")) {
      return false;
    }
    PathMatcher glob = FileSystems.getDefault().getPathMatcher("glob:" + line.substring(1));
    return glob.matches(Path.of(source));
  }

  private static String defaultOf(String argument) {
    return all("ARG").stream()
        .filter(arg -> arg.rest().startsWith(argument + "="))
        .map(arg -> arg.rest().substring(argument.length() + 1))
        .findFirst()
        .orElseThrow();
  }

  private static List<Line> all(String word) {
    return LINES.stream().filter(line -> line.word().equals(word)).toList();
  }

  private static List<Line> read(Path file) {
    try {
      String joined = Files.readString(file).replaceAll("(?m)^#.*\n", "").replaceAll("\\\\\n", " ");
      return joined
          .lines()
          .filter(line -> !line.isBlank())
          .map(line -> line.strip().split(" +", 2))
          .map(words -> new Line(words[0], words[1].replaceAll(" +", " ")))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
