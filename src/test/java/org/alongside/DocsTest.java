package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.script.Linter;
import org.alongside.script.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;

/** What the pages for readers say is there, is there. */
class DocsTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern FENCE = Pattern.compile("(?ms)^(`{3,})\\w*\n(.*?)^\\1$");
  private static final Pattern CODE = Pattern.compile("`[^`\n]*`");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]*)(#[^)]*)?\\)");
  private static final Pattern SETTING = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|");

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsSomewhere(Path page) throws IOException {
    String prose = FENCE.matcher(Files.readString(page)).replaceAll("");
    String read = CODE.matcher(prose).replaceAll("");
    for (MatchResult link : LINK.matcher(read).results().toList()) {
      Path target = Path.of("").resolve(page).resolveSibling(link.group(1)).normalize();
      if (!link.group(1).isEmpty()) {
        assertThat(target).as(page + ": " + link.group()).exists();
      } else {
        assertThat(prose.toLowerCase(java.util.Locale.ROOT).replace('-', ' '))
            .as(page + ": " + link.group())
            .contains("## " + link.group(2).substring(1).replace('-', ' '));
      }
    }
  }

  @Test
  void theFirstScreenHasTheTwoCommands() throws IOException {
    String readme = Files.readString(README);
    String first = FENCE.matcher(readme).results().findFirst().orElseThrow().group(2);
    assertThat(first).isEqualTo("mvn spring-boot:run\nmvn verify\n");
    assertThat(readme.substring(0, readme.indexOf(first)))
        .contains("Java 21 or newer and Maven 3.8 or newer");
  }

  @Test
  void theChecksOfContinuousIntegrationAreTheTwoCommands() throws IOException {
    assertThat(Files.readString(Path.of(".ci/run")))
        .contains("mvn -B -ntp verify", "mvn -B -ntp -q spring-boot:run");
  }

  @Test
  void everySettingIsNamedOnce() throws IOException {
    List<String> settings =
        SETTING.matcher(Files.readString(README)).results().map(match -> match.group(1)).toList();
    assertThat(settings)
        .containsExactly(
            "TELEGRAM_BOT_TOKEN",
            "ALONGSIDE_TELEGRAM_URL",
            "ALONGSIDE_REDIS_URL",
            "ALONGSIDE_KEY",
            "ALONGSIDE_FSYNC",
            "ALONGSIDE_PACE",
            "ALONGSIDE_FLOOD",
            "ALONGSIDE_DIALOGS",
            "ALONGSIDE_DATA",
            "SERVER_PORT",
            "ALONGSIDE_SIMULATOR");
  }

  @Test
  void theExampleIsAPageWithoutProblems(@TempDir Path dir) throws IOException {
    String readme = Files.readString(README);
    String page =
        FENCE
            .matcher(readme)
            .results()
            .filter(fence -> fence.group().startsWith("````markdown"))
            .findFirst()
            .orElseThrow()
            .group(2);
    FileSystemUtils.copyRecursively(Path.of("dialogs"), dir);
    Files.writeString(dir.resolve("en/reflections/who-spoke-last.md"), page);
    List<Problem> problems =
        new Linter(Map.of(), InstantSource.system())
            .lint(dir, true).stream()
                .filter(problem -> problem.file().endsWith("who-spoke-last.md"))
                // It is in no track and has no transcript; neither is the example's matter.
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
    assertThat(problems).isEmpty();
  }

  static Stream<Path> pages() {
    return Stream.of(
            HouseRulesTest.files("src/docs", ".md"),
            HouseRulesTest.files("deploy", ".md"),
            HouseRulesTest.files(".github", ".md"),
            Stream.of(README))
        .flatMap(pages -> pages);
  }
}
