package org.alongside.script;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.script.Para.Use;

/** Sees that the phrases of the host are there, and name only what the host gives them. */
final class PhraseCheck {
  private final CourseFile file;
  private final Map<String, PhrasePage> words;
  private final Reports reports;

  PhraseCheck(CourseFile file, Map<String, PhrasePage> words, Reports reports) {
    this.file = file;
    this.words = words;
    this.reports = reports;
  }

  /**
   * Checks them.
   *
   * @param more phrases that the pages need beside those of the host
   */
  void check(Set<String> more) {
    String own = file.source() + "/" + Loading.PHRASES + ".md";
    PhrasePage phrases = words.get(own);
    if (phrases != null) {
      Set<String> wanted = new TreeSet<>(more);
      file.commands().entrySet().stream()
          .filter(command -> command.getValue().shown())
          .forEach(command -> wanted.add("command-" + command.getKey()));
      RequiredPhrases.check(phrases.phrases(), wanted, reports.of(own));
    } else if (reports.of(own).errors() == 0) {
      reports
          .of(own)
          .add(
              ProblemCode.NO_PHRASES,
              At.START,
              "the course has no `%s`, with the words of the bot; write it".formatted(own));
    }
    words.forEach(
        (path, page) -> {
          if (path.endsWith("/" + Loading.PHRASES + ".md")) {
            page.phrases().forEach((id, phrase) -> names(path, id, phrase));
          } else if (path.endsWith("/" + Loading.GLOSSARY + ".md")) {
            page.phrases().forEach((id, phrase) -> names(path, "", phrase));
          }
        });
  }

  /** A name is an argument of the phrase, or one of the profile, used as it is declared. */
  private void names(String path, String id, PhrasePage.Phrase phrase) {
    Set<String> arguments = RequiredPhrases.arguments(id);
    Report report = reports.of(path);
    TextCheck profile =
        new TextCheck(
            new Variables(Map.of(), file.profile(), file.unclear()),
            name -> "write one of the profile's",
            report);
    for (Para para : phrase.paragraphs()) {
      for (Use use : para.uses()) {
        if (arguments.contains(use.name())) {
          if (use.kind() == Para.Kind.PLURAL) {
            TextCheck.forms(use, report);
          }
        } else if (file.profile().containsKey(use.name()) || file.unclear().contains(use.name())) {
          profile.use(use);
        } else {
          report.add(
              ProblemCode.UNKNOWN_ARGUMENT,
              use.at(),
              arguments.isEmpty()
                  ? "`{%s}` is nothing here; this phrase has no arguments".formatted(use.name())
                  : "`{%s}` is nothing here; this phrase has %s"
                      .formatted(use.name(), arguments.stream().sorted().toList()));
        }
      }
    }
  }
}
