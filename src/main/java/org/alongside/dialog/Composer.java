package org.alongside.dialog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fills a paragraph's values in. */
final class Composer {
  private final String language;
  private final Function<String, @Nullable Value> values;
  private final Function<String, String> prints;
  private final Witness witness;
  private final StringBuilder out = new StringBuilder();
  private final List<Rendered.Span> spans = new ArrayList<>();

  /** Terms met, by id, with the words that link to them. */
  private final SequencedMap<String, String> terms = new LinkedHashMap<>();

  private Composer(
      String language,
      Function<String, @Nullable Value> values,
      Function<String, String> prints,
      Witness witness) {
    this.witness = witness;
    this.language = language;
    this.values = values;
    this.prints = prints;
  }

  static Composer of(Course course, String language, Scope scope) {
    return new Composer(
        language,
        scope::value,
        name -> Printing.print(course, language, scope.declared(name), scope.value(name)),
        scope.witness);
  }

  static Composer ofPhrase(Course course, String language, Map<String, String> arguments) {
    return new Composer(
        language,
        name -> arguments.containsKey(name) ? word(arguments.get(name)) : null,
        name -> arguments.getOrDefault(name, ""),
        Witness.NONE);
  }

  private static @Nullable Value word(@Nullable String argument) {
    if (argument == null) {
      return null;
    }
    long number = Spelling.number(argument);
    return number < 0 ? new Value.Word(argument) : new Value.Number(number);
  }

  Composer add(Text text) {
    witness.says(text);
    pieces(text, 0);
    return this;
  }

  Rendered done() {
    return new Rendered(out.toString(), spans);
  }

  SequencedMap<String, String> terms() {
    return terms;
  }

  private void pieces(Text text, long count) {
    text.pieces().forEach(piece -> piece(piece, count));
  }

  private void piece(Text.Piece piece, long count) {
    switch (piece) {
      case Text.Plain plain -> out.append(plain.text());
      case Text.Print print -> {
        if (values.apply(print.name()) == null) {
          witness.lacks(print.name());
        }
        out.append(prints.apply(print.name()));
      }
      case Text.Count ignored -> out.append(Printing.number(language, count));
      case Text.Select select -> arm(arm(select), count);
      case Text.Plural plural -> {
        long number =
            values.apply(plural.name()) instanceof Value.Number value ? value.number() : 0;
        arm(arm(plural, number), number);
      }
      case Text.Bold bold -> styled(bold.inner(), count, Rendered.Look.BOLD, null);
      case Text.Italic italic -> styled(italic.inner(), count, Rendered.Look.ITALIC, null);
      case Text.Link link -> styled(link.inner(), count, Rendered.Look.LINK, link.url());
      case Text.Term term -> {
        int from = out.length();
        pieces(term.inner(), count);
        terms.putIfAbsent(term.id(), out.substring(from));
      }
    }
  }

  private void styled(Text inner, long count, Rendered.Look look, @Nullable String url) {
    int from = out.length();
    pieces(inner, count);
    if (out.length() > from) {
      spans.add(new Rendered.Span(look, from, out.length() - from, url));
    }
  }

  private void arm(Text arm, long count) {
    witness.says(arm);
    pieces(arm, count);
  }

  private Text arm(Text.Select select) {
    Value value = values.apply(select.name());
    String word = value instanceof Value.Word w ? w.word() : "other";
    return arm(select.arms(), word);
  }

  private Text arm(Text.Plural plural, long number) {
    Text exact = plural.arms().get("=" + number);
    return exact != null ? exact : arm(plural.arms(), Printing.plural(language, number));
  }

  private static Text arm(Map<String, Text> arms, String name) {
    Text arm = arms.get(name);
    return arm != null ? arm : arms.getOrDefault("other", new Text(List.of()));
  }
}
