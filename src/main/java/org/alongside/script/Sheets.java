package org.alongside.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.alongside.script.Page.Item;
import org.alongside.script.Page.Section;
import org.alongside.script.PhrasePage.Phrase;
import org.alongside.script.Sheet.Part;
import org.jspecify.annotations.Nullable;

/** Lays the pages of one language beside their sources, text by text. */
final class Sheets {
  private final Loaded loaded;
  private final String language;
  private final Elsewhere elsewhere;

  Sheets(Loaded loaded, String language) {
    this.loaded = loaded;
    this.language = language;
    this.elsewhere = new Elsewhere(loaded.file().countries(), language);
  }

  /** One translated page beside its source, which can be read. */
  static Sheet of(Loaded loaded, String file) {
    int slash = file.indexOf('/');
    Sheets sheets = new Sheets(loaded, file.substring(0, slash));
    PhrasePage words = loaded.words().get(loaded.file().source() + file.substring(slash));
    return words == null
        ? sheets.dialog(Objects.requireNonNull(loaded.source().get(Acceptance.id(file))))
        : sheets.words(words);
  }

  /** Every page of the source: words first, then the dialogs by their paths. */
  List<Sheet> all() {
    List<Sheet> sheets = new ArrayList<>();
    String home = loaded.file().source() + "/";
    loaded
        .words()
        .forEach(
            (path, page) -> {
              if (path.startsWith(home)) {
                sheets.add(words(page));
              }
            });
    loaded.source().values().forEach(page -> sheets.add(dialog(page)));
    return sheets;
  }

  /** The translation, if it can be read; its structure may be another. */
  private @Nullable PageText text(String file) {
    byte[] bytes = loaded.shelf().texts().get(file);
    Report report = new Report(file);
    Source source = bytes == null ? null : Source.decode(file, bytes, report);
    if (source == null) {
      return null;
    }
    if (Loading.WORD_PAGES.contains(source.id())) {
      PhrasePage.parse(source, true, report);
    } else {
      ScriptParser.parse(source, true, report);
    }
    return report.errors() > 0 ? null : PageText.of(file, source.text(), true);
  }

  private Sheet sheet(String from, Front front, PageText source, boolean words, Parts parts) {
    String file = language + from.substring(from.indexOf('/'));
    PageText page = text(file);
    boolean broken = page == null && loaded.shelf().texts().containsKey(file);
    return new Sheet(Acceptance.id(from), file, front, source, page, broken, words, parts.of(page));
  }

  /** Makes the parts of a page, given the translation. */
  private interface Parts {
    List<Part> of(@Nullable PageText page);
  }

  private Sheet dialog(Page source) {
    PageText text = PageText.of(source.file(), Folder.text(loaded.shelf(), source.file()), false);
    Page page = pages().get(source.id());
    return sheet(
        source.file(), source.front(), text, false, there -> parts(source, text, there, page));
  }

  private Map<String, Page> pages() {
    Map<String, Page> pages = loaded.pages().get(language);
    return pages == null ? Map.of() : pages;
  }

  private List<Part> parts(
      Page source, PageText text, @Nullable PageText there, @Nullable Page page) {
    Page read = there == null ? null : page;
    List<Part> parts = new ArrayList<>();
    parts.add(head(text, source.front(), there, read == null ? null : read.front()));
    List<String> stale = stale(Freshness.hashes(source), read == null ? null : read.front());
    for (Section step : source.steps()) {
      Section ours = read == null ? null : TargetCheck.step(read, step.id());
      parts.add(step(step, text, ours, there, stale.contains(step.id())));
    }
    return parts;
  }

  private Part step(
      Section step,
      PageText text,
      @Nullable Section ours,
      @Nullable PageText there,
      boolean stale) {
    Predicate<Item> optional =
        item ->
            (item instanceof Page.Say || item instanceof Page.Show)
                && elsewhere.is(item.cond().guard());
    List<Message> source = new Messages(text).step(step, Messages.numbers(step.items()), optional);
    if (ours == null || there == null) {
      return new Part(step.id(), source, Map.of(), false, false, true, step.hash());
    }
    Report report = new Report("");
    List<@Nullable Item> items = new MirrorBlocks(step, ours, elsewhere, report).check();
    if (report.errors() == 0) {
      new MirrorEnds(step, ours, report).check();
    }
    boolean same = report.errors() == 0;
    Map<At, String> names = same ? names(items) : guessed(step.items(), ours.items());
    List<Message> page = new Messages(there).step(ours, names, item -> false);
    return new Part(step.id(), source, byName(page), true, same, stale || !same, step.hash());
  }

  private static Map<At, String> names(List<@Nullable Item> items) {
    Map<At, String> names = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (item != null) {
        names.put(item.at(), "" + (i + 1));
      }
    }
    return names;
  }

  /** In a step of another structure the first paragraph is taken for the first, and so on. */
  private static Map<At, String> guessed(List<Item> theirs, List<Item> ours) {
    Map<At, String> names = new HashMap<>();
    for (boolean said : List.of(true, false)) {
      List<String> numbers = new ArrayList<>();
      for (int i = 0; i < theirs.size(); i++) {
        if (said ? theirs.get(i) instanceof Page.Say : theirs.get(i) instanceof Page.Show) {
          numbers.add("" + (i + 1));
        }
      }
      for (Item item : ours) {
        boolean fits = said ? item instanceof Page.Say : item instanceof Page.Show;
        if (fits && !numbers.isEmpty()) {
          names.put(item.at(), numbers.removeFirst());
        }
      }
    }
    return names;
  }

  private Sheet words(PhrasePage source) {
    PageText text = PageText.of(source.file(), Folder.text(loaded.shelf(), source.file()), false);
    return sheet(source.file(), source.front(), text, true, there -> phrases(source, text, there));
  }

  private List<Part> phrases(PhrasePage source, PageText text, @Nullable PageText there) {
    PhrasePage page =
        there == null ? null : PhrasePage.parse(there.reading().source(), true, new Report(""));
    List<Part> parts = new ArrayList<>();
    Front front = page == null ? null : page.front();
    parts.add(head(text, source.front(), there, front));
    List<String> stale = stale(Freshness.hashes(source), front);
    for (Map.Entry<String, Phrase> phrase : source.phrases().entrySet()) {
      String id = phrase.getKey();
      List<Message> theirs = new Messages(text).phrase(id);
      boolean has = page != null && there != null && page.phrases().containsKey(id);
      List<Message> ours = has && there != null ? new Messages(there).phrase(id) : List.of();
      boolean same = has && ours.size() == theirs.size();
      boolean old = !same || stale.contains(id);
      parts.add(new Part(id, theirs, byName(ours), has, same, old, phrase.getValue().hash()));
    }
    return parts;
  }

  private static Part head(
      PageText text, Front front, @Nullable PageText there, @Nullable Front ours) {
    List<Message> source = withOpener(new Messages(text).head(), front);
    List<Message> page =
        there == null || ours == null ? List.of() : withOpener(new Messages(there).head(), ours);
    return new Part("", source, byName(page), there != null, true, false, "");
  }

  private static List<Message> withOpener(List<Message> head, Front front) {
    List<Message> all = new ArrayList<>(head);
    Para opener = front.opener();
    if (opener != null) {
      Message.Stretch none = new Message.Stretch(0, 0);
      int line = opener.at().line();
      all.add(new Message(Message.OPENER, line, opener.source(), 0, 0, "", false, none, List.of()));
    }
    return all;
  }

  private static List<String> stale(Map<String, String> hashes, @Nullable Front front) {
    return front == null ? List.copyOf(hashes.keySet()) : Freshness.stale(hashes, front);
  }

  private static Map<String, Message> byName(List<Message> messages) {
    Map<String, Message> all = new LinkedHashMap<>();
    messages.forEach(message -> all.put(message.name(), message));
    return all;
  }
}
