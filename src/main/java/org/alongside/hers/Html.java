package org.alongside.hers;

import java.util.List;

/** A page of headings, paragraphs and lists in the making; every word in it is only a word. */
final class Html {
  private final StringBuilder body = new StringBuilder();

  Html heading(String words) {
    return element("h2", words);
  }

  Html paragraph(String words) {
    return element("p", words);
  }

  /** What was quoted keeps its lines. */
  Html quote(String words) {
    return element("blockquote", words);
  }

  Html list(List<String> items) {
    body.append("<ul>\n");
    items.forEach(item -> element("li", item));
    body.append("</ul>\n");
    return this;
  }

  private Html element(String name, String words) {
    body.append("<%s dir=\"auto\">%s</%s>\n".formatted(name, escaped(words), name));
    return this;
  }

  /** The whole page. */
  String page(String title, String language) {
    return """
    <!DOCTYPE html>
    <html lang="%s" dir="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <style>
    body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40em; margin: auto; padding: 1em }
    p, blockquote { white-space: pre-line }
    </style>
    </head>
    <body>
    <h1>%s</h1>
    %s</body>
    </html>
    """
        .formatted(language, direction(title), escaped(title), escaped(title), body);
  }

  /** That of the first letter which has one. */
  private static String direction(String words) {
    return words
        .codePoints()
        .mapToObj(Character::getDirectionality)
        .filter(way -> way != Character.DIRECTIONALITY_OTHER_NEUTRALS)
        .map(
            way ->
                switch (way) {
                  case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                      Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                      "rtl";
                  default -> "ltr";
                })
        .findFirst()
        .orElse("ltr");
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
