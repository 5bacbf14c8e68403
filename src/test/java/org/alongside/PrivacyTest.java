package org.alongside;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.dialog.Course;
import org.alongside.dialog.Engine;
import org.alongside.dialog.Journaling;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Rendered;
import org.alongside.dialog.Sending;
import org.alongside.dialog.Turn;
import org.alongside.dialog.Value;
import org.alongside.dialog.Vars;
import org.alongside.script.Player;
import org.alongside.script.Screen;
import org.alongside.store.Keys;
import org.alongside.store.Store;
import org.alongside.store.TestRedis;
import org.alongside.turn.Learners;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is promised to a learner, on the pages as they are; and that each promise has its tests. */
class PrivacyTest {
  private static final Path PAGE = Path.of("src/docs/privacy.md");
  private static final Path TESTS = Path.of("src/test/java");
  private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final Course COURSE = Curriculum.load(null).course();

  @Test
  void eachPromiseNamesTestsThatExist() throws IOException {
    Map<String, String> sources = new HashMap<>();
    try (Stream<Path> files = Files.walk(TESTS)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        sources.merge(name, Files.readString(file), String::concat);
      }
    }
    List<String> missing = new ArrayList<>();
    for (String row : Files.readString(PAGE).lines().filter(l -> l.startsWith("| ")).toList()) {
      List<MatchResult> tests = TEST.matcher(row).results().toList();
      boolean head = row.startsWith("| threat");
      assertThat(tests.isEmpty()).as(row).isEqualTo(head);
      for (MatchResult test : tests) {
        String source = sources.getOrDefault(test.group(1), "");
        if (!source.contains("void " + test.group(2) + "(")) {
          missing.add(test.group());
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void theMenuOfTheChatShowsFourCommands() {
    assertThat(COURSE.commands().entrySet().stream().filter(each -> each.getValue().shown()))
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder("menu", "help", "settings", "stop");
    assertThat(COURSE.commands()).containsKeys("bye", "forget", "journal", "export", "privacy");
  }

  @ParameterizedTest
  @CsvSource({"Yes, true", "Not sure, true", "No, false"})
  void theWelcomeAsksWhoElseUsesThePhone(String answer, boolean discreet) {
    Player she = player(Map.of());
    she.says("hello");
    she.presses("English");
    assertThat(said(she)).contains("Does anyone else use this phone");
    assertThat(she.presses(answer)).isTrue();
    assertThat(she.learner().discreet()).isEqualTo(discreet);
  }

  /** Each page that shows or changes what her word guards asks for it, and does nothing before. */
  @ParameterizedTest
  @ValueSource(strings = {"/journal", "/export", "/settings"})
  void whatIsHersIsLockedUntilSheTypesHerWord(String command) {
    Player she =
        player(
            Map.of(
                Vars.CONSENT,
                Vars.ADULT,
                Vars.WORD,
                new Value.Written(Player.mark("orchid window"))));
    she.says(command);
    she.presses("A word that clears the chat");
    assertThat(said(she)).containsAnyOf("Your word, please.", "First the word that is set now");
    she.says("lotus window");
    assertThat(said(she)).contains("That was another word.");
    if (command.equals("/settings")) {
      she.presses("A word that clears the chat");
    }
    she.says("orchid window");
    assertThat(said(she)).containsAnyOf("[Read]", "[Send them]", "[Remove the word]");
    she.passes(Duration.ofMinutes(11));
    Stream.of("Read", "Send them", "Remove the word").forEach(she::presses);
    assertThat(said(she)).doesNotContain("made", "The word is gone.");
    assertThat(she.learner().profile()).containsKey(Vars.WORD);
  }

  @Test
  void nothingOfHersCanBeReadInRedis() {
    Keys keys = TestRedis.keys();
    String who = TestRedis.sealed().who(4_711_123_456L);
    try (Store store = TestRedis.store(keys)) {
      Map<String, Value> profile = Map.of(Vars.NAME, new Value.Written("Roksolana"));
      Learner learner = Learner.unknown(4_711_123_456L, profile);
      Sending answer =
          new Sending.Message(
              Rendered.of("Roksolana, good day"),
              null,
              "",
              0,
              List.of(),
              false,
              Sending.Lane.REPLY);
      Turn turn =
          new Turn(learner, List.of(answer), List.of(), false)
              .with(List.of(new Journaling.Write(NOW, "reflections/anger", "Roksolana was here")));
      Instant due = NOW.plusSeconds(60);
      store
          .learners()
          .commit(
              new Learners.Change(who, "tg:1", 0, turn, Map.of(9L, due), Set.of(), false, 3, NOW));
    }
    Set<String> all = TestRedis.jedis().keys(keys.prefix() + "*");
    assertThat(all).hasSizeGreaterThan(5);
    for (String key : all) {
      byte[] dump = TestRedis.jedis().dump(key.getBytes(UTF_8));
      assertThat(key + new String(dump, ISO_8859_1))
          .as(key)
          .doesNotContain("Roksolana", "4711123456", "anger", "good day");
    }
  }

  private static Player player(Map<String, Value> profile) {
    return new Player(
        new Engine(Curriculum.actions()),
        COURSE,
        Learner.unknown(1, profile),
        NOW,
        0,
        new Screen(),
        UnaryOperator.identity());
  }

  private static String said(Player she) {
    return String.join("\n", she.said().stream().flatMap(List::stream).toList());
  }
}
