package org.alongside.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alongside.dialog.Course;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Text;
import org.alongside.dialog.Var;
import org.alongside.dialog.Words;
import org.alongside.script.Front.Marked;

/** Makes the course of what was read without an error. */
final class CourseBuilder {
  private final Loaded loaded;
  private final CourseFile file;

  CourseBuilder(Loaded loaded) {
    this.loaded = loaded;
    this.file = loaded.file();
  }

  Course build() {
    Map<String, Var> profile = new HashMap<>();
    file.profile().forEach((name, declared) -> profile.put(name, declared.var()));
    return new Course(
        file.source(),
        List.copyOf(file.languages()),
        dialogs(),
        numbers(),
        phrases(),
        words(Loading.GLOSSARY),
        Map.copyOf(profile),
        commands(),
        Collections.unmodifiableSequencedMap(new LinkedHashMap<>(file.countries())),
        List.copyOf(file.zones()),
        tracks(),
        List.copyOf(loaded.services()),
        Objects.requireNonNull(file.defaults()));
  }

  /** Every dialog, and behind them the former id of each that has one. */
  private SequencedMap<String, Dialog> dialogs() {
    SortedMap<String, Page> source = loaded.source();
    SequencedMap<String, Dialog> dialogs = new LinkedHashMap<>();
    source.forEach(
        (id, page) ->
            dialogs.put(
                id, new DialogBuilder(page, offered(id), source, loaded.shelf().files()).build()));
    source.forEach(
        (id, page) ->
            page.front().was().forEach(was -> dialogs.putIfAbsent(was.text(), dialogs.get(id))));
    return Collections.unmodifiableSequencedMap(dialogs);
  }

  /** The page in each language that offers it. */
  private Map<String, Mirror> offered(String id) {
    Map<String, Mirror> offered = new TreeMap<>();
    loaded
        .offered()
        .forEach(
            (language, mirrors) -> {
              Mirror mirror = mirrors.get(id);
              if (mirror != null) {
                offered.put(language, mirror);
              }
            });
    return offered;
  }

  /** A renamed dialog keeps the number of its first name. */
  private Map<String, Integer> numbers() {
    Map<String, Integer> numbers =
        new HashMap<>(loaded.ids().with(List.copyOf(loaded.source().values())).numbers());
    loaded
        .source()
        .forEach(
            (id, page) -> {
              for (Marked was : page.front().was()) {
                Integer former = numbers.get(was.text());
                if (former != null) {
                  numbers.merge(id, former, Math::min);
                }
              }
            });
    return Map.copyOf(numbers);
  }

  /** The bot's words; those of web pages under their page's name, as {@code simulator/title}. */
  private Map<String, List<Words>> phrases() {
    Map<String, List<Words>> phrases = new HashMap<>(words(Loading.PHRASES));
    for (String page : List.of("console", "simulator")) {
      words(page).forEach((id, words) -> phrases.put(page + "/" + id, words));
    }
    return Map.copyOf(phrases);
  }

  private Map<String, List<Words>> words(String page) {
    Map<String, List<Words>> words = new HashMap<>();
    PhrasePage source = loaded.words().get(file.source() + "/" + page + ".md");
    if (source != null) {
      source.phrases().forEach((id, phrase) -> words.put(id, paragraphs(page, id, phrase)));
    }
    return Map.copyOf(words);
  }

  private List<Words> paragraphs(String page, String id, PhrasePage.Phrase source) {
    List<Words> paragraphs = new ArrayList<>();
    for (int i = 0; i < source.paragraphs().size(); i++) {
      Map<String, Text> in = new HashMap<>();
      for (String language : file.languages()) {
        PhrasePage other = loaded.words().get(language + "/" + page + ".md");
        PhrasePage.Phrase phrase = other == null ? null : other.phrases().get(id);
        if (phrase != null && phrase.paragraphs().size() == source.paragraphs().size()) {
          in.put(language, phrase.paragraphs().get(i).text());
        }
      }
      paragraphs.add(new Words(in));
    }
    return List.copyOf(paragraphs);
  }

  private SequencedMap<String, Course.Command> commands() {
    SequencedMap<String, Course.Command> commands = new LinkedHashMap<>();
    file.commands()
        .forEach(
            (name, command) ->
                commands.put(
                    name,
                    new Course.Command(
                        command.page().text(),
                        command.step() == null ? null : command.step().text(),
                        command.shown(),
                        command.open())));
    return Collections.unmodifiableSequencedMap(commands);
  }

  private SequencedMap<String, Course.Track> tracks() {
    SequencedMap<String, Course.Track> tracks = new LinkedHashMap<>();
    file.tracks()
        .forEach(
            (id, modules) -> {
              SequencedMap<String, List<String>> dialogs = new LinkedHashMap<>();
              modules.forEach(
                  (module, pages) ->
                      dialogs.put(module, pages.stream().map(Marked::text).toList()));
              tracks.put(id, new Course.Track(id, Collections.unmodifiableSequencedMap(dialogs)));
            });
    return Collections.unmodifiableSequencedMap(tracks);
  }
}
