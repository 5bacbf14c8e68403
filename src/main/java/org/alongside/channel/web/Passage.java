package org.alongside.channel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.alongside.dialog.Rendered;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a message: plain words, or a link with all that stands in it.
 *
 * @param url null for plain words
 */
public record Passage(@Nullable String url, List<Run> runs) {
  /** Words that look alike. */
  public record Run(String text, boolean bold, boolean italic) {}

  /** The message cut where its look changes. */
  static List<Passage> of(Rendered body) {
    List<Passage> passages = new ArrayList<>();
    List<Integer> cuts = cuts(body);
    for (int i = 0; i + 1 < cuts.size(); i++) {
      int from = cuts.get(i);
      String url = url(body, from);
      Run run =
          new Run(
              body.text().substring(from, cuts.get(i + 1)),
              looks(body, Rendered.Look.BOLD, from),
              looks(body, Rendered.Look.ITALIC, from));
      if (passages.isEmpty() || !Objects.equals(passages.getLast().url(), url)) {
        passages.add(new Passage(url, new ArrayList<>()));
      }
      passages.getLast().runs().add(run);
    }
    return passages;
  }

  private static List<Integer> cuts(Rendered body) {
    int length = body.text().length();
    TreeSet<Integer> cuts = new TreeSet<>();
    cuts.add(0);
    cuts.add(length);
    for (Rendered.Span span : body.spans()) {
      cuts.add(Math.clamp(span.offset(), 0, length));
      cuts.add(Math.clamp(end(span), 0, length));
    }
    return List.copyOf(cuts);
  }

  private static boolean looks(Rendered body, Rendered.Look look, int at) {
    return body.spans().stream().anyMatch(span -> span.look() == look && covers(span, at));
  }

  private static @Nullable String url(Rendered body, int at) {
    return body.spans().stream()
        .filter(span -> span.look() == Rendered.Look.LINK && covers(span, at))
        .map(Rendered.Span::url)
        .filter(url -> url != null && url.startsWith("https://"))
        .findFirst()
        .orElse(null);
  }

  private static boolean covers(Rendered.Span span, int at) {
    return span.offset() <= at && at < end(span);
  }

  private static long end(Rendered.Span span) {
    return (long) span.offset() + span.length();
  }
}
