package org.alongside.script;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.alongside.script.Page.Ref;
import org.commonmark.node.Link;
import org.jspecify.annotations.Nullable;

/** What the destination of a link means, seen from its page. */
final class Links {
  /** Where a link leads. */
  sealed interface Dest {}

  record ToStep(Ref ref) implements Dest {}

  record ToTerm(String id) implements Dest {}

  record ToWeb(String url) implements Dest {}

  private Links() {}

  /** Reads a destination, or reports it and gives null. */
  static @Nullable Dest read(Link link, Reading page) {
    String destination = link.getDestination();
    At at = At.of(link);
    if (destination.startsWith("https://") && destination.length() > 8) {
      return new ToWeb(destination);
    }
    int hash = destination.indexOf('#');
    String path = hash < 0 ? destination : destination.substring(0, hash);
    String step = hash < 0 ? null : destination.substring(hash + 1);
    boolean shaped =
        !path.contains("\\") && !path.startsWith("/") && (path.isEmpty() || path.endsWith(".md"));
    if (destination.isEmpty() || !shaped || (step != null && !Names.id(step))) {
      page.error(ProblemCode.BAD_LINK, at, advice(destination));
      return null;
    }
    String file = path.isEmpty() ? page.source().file() : resolve(page.source().file(), path);
    String home = page.source().language() + "/";
    if (file == null || !file.startsWith(home)) {
      page.error(
          ProblemCode.BAD_LINK,
          at,
          "`%s` leads out of `%s`; link to a page of the same language"
              .formatted(destination, home));
      return null;
    }
    String id = file.substring(home.length(), file.length() - 3);
    if (id.endsWith("/glossary")) {
      page.error(
          ProblemCode.BAD_LINK,
          at,
          "the glossary lies beside the folders of pages; write `%sglossary.md#%s`"
              .formatted("../".repeat(page.source().id().split("/").length - 1), step));
      return null;
    }
    if (!id.equals("glossary")) {
      return new ToStep(new Ref(at, id, step));
    }
    if (step == null) {
      page.error(ProblemCode.BAD_LINK, at, "write which term: `glossary.md#term`");
      return null;
    }
    return new ToTerm(step);
  }

  /** Reads a link that leads to a step, or reports it and gives null. */
  static @Nullable Ref step(Link link, Reading page) {
    return switch (read(link, page)) {
      case ToStep to -> to.ref();
      case ToTerm to -> {
        page.error(
            ProblemCode.BAD_LINK,
            link,
            "a way onward leads to a step; a term is linked within a text");
        yield null;
      }
      case ToWeb to -> {
        page.error(
            ProblemCode.BAD_LINK,
            link,
            "a way onward leads to a step, `#step` or `page.md#step`; put the address into a text");
        yield null;
      }
      case null -> null;
    };
  }

  private static String advice(String destination) {
    String lower = destination.toLowerCase(Locale.ROOT);
    if (lower.startsWith("http://")) {
      return "write `https://` for an address";
    }
    if (destination.isEmpty()) {
      return "the link leads nowhere; write `[words](#step)` or `[words](page.md#step)`";
    }
    if (destination.contains("\\")) {
      return "write `/` instead of `\\`: `%s`".formatted(destination.replace('\\', '/'));
    }
    if (lower.matches("[^#]+\\.(?:jpe?g|png|gif|ogg|mp3|pdf)")) {
      return "a picture or a sound begins with `!`: `![what is seen](%s)`".formatted(destination);
    }
    if (lower.matches("[^#/]+\\.(?:txt|docx?|markdown|html?)")) {
      return "pages end in `.md`: `%s.md`"
          .formatted(Names.slug(destination.replaceFirst("\\.[a-z]+$", "")));
    }
    String step = destination.replaceFirst("^#+", "");
    if (Names.id(Names.slug(step)) && !step.equals("")) {
      return "`%s` is no target; write `#%s`, or `page.md` for another page"
          .formatted(destination, Names.slug(step));
    }
    return "`%s` is no target; write `#step`, `page.md`, `page.md#step` or an `https://` address"
        .formatted(destination);
  }

  private static @Nullable String resolve(String from, String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : from.split("/", -1)) {
      parts.addLast(part);
    }
    parts.removeLast();
    for (String part : path.split("/", -1)) {
      switch (part) {
        case ".", "" -> {}
        case ".." -> {
          if (parts.pollLast() == null) {
            return null;
          }
        }
        default -> parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }

  /** Resolves a file beside the page; null when it leads out of the dialogs folder. */
  static @Nullable String file(String page, String path) {
    return path.startsWith("/") || path.contains(":") ? null : resolve(page, path);
  }
}
