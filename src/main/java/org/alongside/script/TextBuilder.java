package org.alongside.script;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ApostropheMode;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.dialog.Text;
import org.alongside.script.Para.Kind;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Text} from a flat paragraph, with ICU reading its braces. */
final class TextBuilder {
  /** What a # means where it stands. */
  private enum Hash {
    SIGN,
    COUNT,
    BANNED
  }

  private final Flat flat;
  private final Report report;
  private final MessagePattern pattern = new MessagePattern(ApostropheMode.DOUBLE_REQUIRED);
  private final List<Para.Use> uses = new ArrayList<>();
  private final List<Para.Term> terms = new ArrayList<>();
  private final int before;
  private final Set<Integer> edges = new HashSet<>();

  private TextBuilder(Flat flat, Report report) {
    this.flat = flat;
    this.report = report;
    this.before = report.errors();
  }

  /** Builds, or reports what is wrong and gives null. */
  static @Nullable Para build(Flat flat, Report report) {
    return new TextBuilder(flat, report).build();
  }

  private @Nullable Para build() {
    if (!Braces.parse(flat, pattern, report)) {
      return null;
    }
    Text text = message(0, Hash.SIGN);
    int lost = flat.edgeBeside(edges);
    if (lost >= 0) {
      crossing(flat.at(lost), "stands between an arm's name and its brace");
    }
    return report.errors() > before
        ? null
        : new Para(flat.at(), flat.source(), text, List.copyOf(uses), List.copyOf(terms));
  }

  /** The message that begins with this part. */
  private Text message(int start, Hash hash) {
    TextFrames frames = new TextFrames();
    int limit = pattern.getLimitPartIndex(start);
    int from = pattern.getPart(start).getLimit();
    for (int i = start + 1; i <= limit; i++) {
      Part part = pattern.getPart(i);
      copy(from, part.getIndex(), frames, hash);
      from = part.getLimit();
      switch (part.getType()) {
        case REPLACE_NUMBER -> frames.add(new Text.Count());
        case ARG_START -> {
          argument(i, frames, hash);
          i = pattern.getLimitPartIndex(i);
          from = pattern.getPart(i).getLimit();
        }
        default -> {}
      }
    }
    At unclosed = frames.unclosed();
    if (unclosed != null) {
      crossing(unclosed, "begins inside an arm and ends outside it");
    }
    return frames.text();
  }

  private void copy(int from, int to, TextFrames frames, Hash hash) {
    StringBuilder plain = new StringBuilder();
    for (int i = from; i < to; i++) {
      Flat.Edge edge = flat.edgeAt(i);
      if (edge == null) {
        char c = flat.pattern().charAt(i);
        if (c == '#' && hash == Hash.BANNED) {
          report.add(
              ProblemCode.HASH_IN_SELECT,
              flat.at(i),
              "a # inside a select inside a plural is not the number; write {name} of the number");
        }
        plain.append(c);
        continue;
      }
      frames.add(plain);
      edges.add(i);
      switch (edge) {
        case Flat.Open open -> {
          if (open instanceof Flat.Term term) {
            terms.add(new Para.Term(flat.at(i), term.id()));
          }
          frames.open(open, flat.at(i));
        }
        case Flat.Close close -> {
          if (!frames.close()) {
            crossing(flat.at(i), "begins outside an arm and ends inside it");
          }
        }
      }
    }
    frames.add(plain);
  }

  private void argument(int start, TextFrames frames, Hash hash) {
    Part part = pattern.getPart(start);
    At at = flat.at(part.getIndex());
    String name = pattern.getSubstring(pattern.getPart(start + 1));
    if (!Names.name(name)) {
      bad(at, "`%s` is no variable; names are small letters, digits and _".formatted(name));
      return;
    }
    ArgType type = part.getArgType();
    switch (type) {
      case NONE -> {
        uses.add(new Para.Use(at, name, Kind.PRINT, Set.of()));
        frames.add(new Text.Print(name));
      }
      case SELECT -> {
        Map<String, Text> arms = arms(start, hash == Hash.SIGN ? Hash.SIGN : Hash.BANNED);
        uses.add(new Para.Use(at, name, Kind.SELECT, Set.copyOf(arms.keySet())));
        frames.add(new Text.Select(name, arms));
      }
      case PLURAL -> {
        if (pattern.getPluralOffset(start + 2) != 0) {
          bad(at, "a plural has no offset here; take `offset:` away");
        }
        Map<String, Text> arms = arms(start, Hash.COUNT);
        uses.add(new Para.Use(at, name, Kind.PLURAL, Set.copyOf(arms.keySet())));
        frames.add(new Text.Plural(name, arms));
      }
      case SIMPLE, CHOICE, SELECTORDINAL ->
          bad(at, "only `{x}`, `{x, select, …}` and `{x, plural, …}` can stand in a text");
    }
  }

  private Map<String, Text> arms(int start, Hash hash) {
    Map<String, Text> arms = new LinkedHashMap<>();
    int limit = pattern.getLimitPartIndex(start);
    for (int i = start + 2; i < limit; i++) {
      Part part = pattern.getPart(i);
      if (part.getType() != Part.Type.ARG_SELECTOR) {
        continue;
      }
      String arm = pattern.getSubstring(part);
      int message = i + (pattern.getPartType(i + 1) == Part.Type.MSG_START ? 1 : 2);
      if (arms.putIfAbsent(arm, message(message, hash)) != null) {
        bad(flat.at(part.getIndex()), "the arm `%s` stands here twice; keep one".formatted(arm));
      }
      i = pattern.getLimitPartIndex(message);
    }
    return arms;
  }

  private void bad(At at, String message) {
    report.add(ProblemCode.BAD_PLACEHOLDER, at, message);
  }

  private void crossing(At at, String how) {
    if (report.errors() == before) {
      report.add(
          ProblemCode.CROSSING_EDGE,
          at,
          "emphasis or a link %s; put the whole of it into each arm".formatted(how));
    }
  }
}
