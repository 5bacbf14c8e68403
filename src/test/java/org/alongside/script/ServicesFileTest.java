package org.alongside.script;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A list of services that is not as it should be. */
class ServicesFileTest {
  private static String base() {
    return new String(Books.with(Map.of()).texts().get(ServicesReader.FILE), UTF_8);
  }

  private static List<String> found(Map<String, String> files) {
    return Case.found(Books.load(files).problems());
  }

  static Stream<Arguments> services() {
    return Stream.of(
        Arguments.of("country: ua", "country: ukraine", "1:12 bad-value"),
        Arguments.of("for: violence", "for: everything", "2:8 bad-value"),
        Arguments.of("  number: \"116 123\"\n", "", "1:3 missing-key"),
        Arguments.of("source_year: 2024", "source_year: lately", "8:16 bad-value"),
        Arguments.of("read: 2026-11", "read: last month", "9:9 bad-value"),
        Arguments.of("phoned:", "phoned: often", "10:11 bad-value"),
        Arguments.of("phoned:", "phoned:\n  in: {uk: {name: x}}", "11:12 missing-key"),
        Arguments.of("phoned:", "phoned:\n  in: {uk: {call: x}}", "11:13 unknown-key"),
        Arguments.of("hours:", "open:", "5:3 unknown-key"));
  }

  @ParameterizedTest(name = "{1}: {2}")
  @MethodSource
  void services(String from, String to, String expected) {
    String text = base();
    assertThat(text).contains(from);
    assertThat(found(Map.of("services.yaml", text.replace(from, to))))
        .contains("services.yaml:" + expected);
  }
}
