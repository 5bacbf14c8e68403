package org.alongside.channel.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The English words of the pages as they stand in the dialogs, read without the parser. */
final class Words implements Labels {
  private static final Pattern SECTION =
      Pattern.compile(
          "^## ([a-z0-9-]+)\\n\\n(.+?)(?=\\n\\n##|\\s*\\z)", Pattern.MULTILINE | Pattern.DOTALL);

  final Map<String, String> sections = new LinkedHashMap<>();

  Words() throws IOException {
    Matcher matcher = SECTION.matcher(Files.readString(Path.of("dialogs/en/simulator.md")));
    while (matcher.find()) {
      sections.put(matcher.group(1), matcher.group(2));
    }
  }

  @Override
  public String of(String language, String id, Map<String, String> values) {
    String words = sections.get(id);
    if (words == null) {
      throw new IllegalArgumentException("simulator.md has no section " + id);
    }
    for (Map.Entry<String, String> value : values.entrySet()) {
      words = words.replace("{" + value.getKey() + "}", value.getValue());
    }
    return words;
  }
}
