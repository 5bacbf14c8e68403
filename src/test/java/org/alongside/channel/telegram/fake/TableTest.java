package org.alongside.channel.telegram.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.channel.telegram.fake.Table.Signature;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The table written by hand says the same as Telegram's own description, where one lies beside us.
 */
class TableTest {
  /** What Bot API 10.2 has and a description of 10.1 lacks, by name, with the reason. */
  private static final Map<String, String> NEWER = Map.of();

  @Test
  void comparesTheTableWithTheDescription() throws Exception {
    Optional<Path> found =
        Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
            .map(p -> p.resolve("shared/telegram/api.json"))
            .filter(Files::exists)
            .findFirst();
    assumeTrue(
        found.isPresent(),
        "No shared/telegram/api.json above this project: the fake's table is not compared with"
            + " it.");
    JsonNode described = Body.JSON.readTree(Files.readString(found.get()));
    Table table = Table.read();
    List<String> wrong = new ArrayList<>();
    table.methods().values().forEach(m -> compare(m, described.get("methods"), wrong));
    table.types().values().forEach(t -> compare(t, described.get("types"), wrong));
    assertEquals(List.of(), wrong);
  }

  private static void compare(Signature ours, JsonNode all, List<String> wrong) {
    JsonNode theirs = all.get(ours.name());
    if (theirs == null) {
      wrong.add(ours.name() + " is not described");
      return;
    }
    for (Table.Field field : ours.fields().values()) {
      String name = ours.name() + "." + field.name();
      Optional<JsonNode> described =
          theirs
              .path("fields")
              .valueStream()
              .filter(f -> f.get("name").stringValue().equals(field.name()))
              .findFirst();
      if (described.isEmpty()) {
        if (!NEWER.containsKey(name)) {
          wrong.add(name + " is not described");
        }
        continue;
      }
      List<String> types =
          described.get().get("types").valueStream().map(JsonNode::stringValue).toList();
      boolean union = types.equals(List.of("BotCommandScope"));
      if (!union && !types.containsAll(field.types())) {
        wrong.add(name + " is " + types + ", not " + field.types());
      }
      if (described.get().get("required").booleanValue() != field.required()) {
        wrong.add(name + (field.required() ? " need not" : " must") + " be given");
      }
    }
    for (JsonNode field : theirs.path("fields")) {
      if (field.get("required").booleanValue()
          && !ours.fields().containsKey(field.get("name").stringValue())) {
        wrong.add(ours.name() + " lacks " + field.get("name").stringValue());
      }
    }
  }
}
