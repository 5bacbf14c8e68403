package org.alongside;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Who may import whom: the table of {@code src/docs/architecture.md} as data. */
final class ImportTable {
  /** Open to every package: the platform, null annotations, the logging front. */
  private static final List<String> ALL =
      List.of("java..", "javax.crypto..", "javax.net..", "org.jspecify..", "org.slf4j..");

  private static final String[] PARTS = {"dialog", "turn", "days", "support", "cohort"};
  private static final String[] JACKSON = {"tools.jackson..", "com.fasterxml.jackson.annotation.."};
  private static final String[] WEB = {
    "org.springframework..", "jakarta.servlet..", "org.thymeleaf..", JACKSON[0], JACKSON[1]
  };

  /** The row of one package: what it may import besides itself and what is open to all. */
  record Row(String name, List<String> may) {
    @Override
    public String toString() {
      return name;
    }

    /** The package, with what lies below it. */
    String pattern() {
      return inside(name);
    }

    String[] allowed() {
      return Stream.of(ALL.stream(), Stream.of(pattern()), may.stream())
          .flatMap(s -> s)
          .toArray(String[]::new);
    }
  }

  static final List<Row> ROWS =
      List.of(
          row("dialog", own(), "com.ibm.icu.."),
          row("script", own("dialog"), "org.commonmark..", "com.ibm.icu..", JACKSON[0], JACKSON[1]),
          row("turn", own("dialog"), "io.micrometer.core.."),
          row("nlu", own("dialog", "turn"), "opennlp.."),
          row("safety", own("dialog", "turn")),
          row("days", own("dialog", "turn"), "org.apache.pdfbox..", "javax.imageio.."),
          row("hers", own("dialog", "turn", "days"), JACKSON[0]),
          row("support", own("dialog", "turn")),
          row("cohort", own("dialog", "turn"), "org.apache.pdfbox..", "com.google.zxing.."),
          row(
              "store",
              own(PARTS),
              "redis.clients.jedis..",
              "org.apache.commons.pool2..",
              "com.google.crypto.tink..",
              JACKSON[0],
              JACKSON[1]),
          row(
              "channel.telegram",
              own(PARTS),
              "org.telegram..",
              "okhttp3..",
              "okio..",
              "com.fasterxml.jackson.."),
          row("channel.web", own(PARTS), WEB),
          row("console", own(PARTS), WEB));

  /** What the command line may not import, everything else being open to it. */
  static final List<String> CLOSED_TO_CLI =
      List.of(inside("channel"), inside("console"), "org.springframework..");

  /** Where Spring may be seen at all, besides the root package. */
  static final List<String> SPRING = List.of(inside("channel.web"), inside("console"));

  private ImportTable() {}

  private static String inside(String name) {
    return "org.alongside." + name + "..";
  }

  private static List<String> own(String... names) {
    return Arrays.stream(names).map(ImportTable::inside).toList();
  }

  static Row row(String name, List<String> own, String... libraries) {
    return new Row(name, Stream.concat(own.stream(), Arrays.stream(libraries)).toList());
  }
}
