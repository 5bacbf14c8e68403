package org.alongside.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.script.po.Catalogue;
import org.alongside.script.po.PoReader;
import org.alongside.script.po.PoWriter;
import org.jspecify.annotations.Nullable;

/** What translators do with a folder of dialogs. */
public final class Translations {
  /** A course of which the source does not load, or a language that it does not have. */
  public static final class Unready extends Exception {
    private static final long serialVersionUID = 1;

    Unready(String message) {
      super(message);
    }
  }

  /**
   * What was done.
   *
   * @param written paths of the pages that were written
   * @param refused what was not, and why; a line each
   * @param notes what else a translator should know
   */
  public record Outcome(List<String> written, List<String> refused, List<String> notes) {}

  private final CourseLoader loader;
  private final InstantSource clock;

  /**
   * For a host with these actions.
   *
   * @param actions what {@code do} can name, each with its outcomes
   * @param clock tells what has expired
   */
  public Translations(Map<String, Set<String>> actions, InstantSource clock) {
    this.loader = new CourseLoader(actions);
    this.clock = clock;
  }

  /** How far each language is, module by module. */
  public List<Progress> status(Path folder) throws IOException, Unready {
    return Status.of(checked(Shelf.of(folder)));
  }

  /**
   * Marks these pages as saying what their sources say now.
   *
   * @param same whether words may be the source's own
   */
  public Outcome accept(Path folder, List<String> files, boolean same) throws IOException, Unready {
    Folder read = Folder.of(folder);
    Loaded loaded = checked(read.shelf());
    Acceptance accepted = Acceptance.of(loaded, files, same);
    return written(read, accepted.written(), accepted.refused(), List.of());
  }

  /** All translated pages of a language. */
  public List<String> pages(Path folder, String language) throws IOException, Unready {
    Loaded loaded = load(Shelf.of(folder));
    known(loaded, language);
    return new Sheets(loaded, language)
        .all().stream()
            .map(Sheet::file)
            .filter(file -> loaded.shelf().texts().containsKey(file))
            .toList();
  }

  /**
   * The catalogue of a language.
   *
   * @param earlier the file that translators have now, or null: from it follow the former words of
   *     the source, and which texts have not changed
   * @param unread takes the paths of pages that cannot be read: they are exported without words
   */
  public String export(Path folder, String language, @Nullable Path earlier, List<String> unread)
      throws IOException, Unready, PoReader.Malformed {
    Loaded loaded = load(Shelf.of(folder));
    known(loaded, language);
    Catalogue before =
        earlier == null || !Files.isRegularFile(earlier)
            ? null
            : PoReader.read(Files.readString(earlier));
    List<Sheet> sheets = new Sheets(loaded, language).all();
    sheets.stream().filter(Sheet::broken).map(Sheet::file).forEach(unread::add);
    return PoWriter.write(Exporting.of(language, sheets, before));
  }

  /** Writes the pages of a language with the words of a catalogue. */
  public Outcome importing(Path folder, String text)
      throws IOException, Unready, PoReader.Malformed {
    Catalogue catalogue = PoReader.read(text);
    Folder read = Folder.of(folder);
    Loaded loaded = checked(read.shelf());
    known(loaded, catalogue.language());
    Map<String, String> written = new LinkedHashMap<>();
    List<String> refused = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Sheet sheet : new Sheets(loaded, catalogue.language()).all()) {
      Importing.Written page =
          Importing.write(sheet, catalogue, Acceptance.known(loaded, sheet.file()));
      if (page.touched() && sheet.broken()) {
        refused.add(sheet.file() + ": the page cannot be read; `lint` says why, mend it first");
        continue;
      }
      String now = page.text();
      boolean changed = now != null && (sheet.page() == null || !now.equals(sheet.page().text()));
      if (now != null && changed) {
        written.put(sheet.file(), now);
      }
      if (page.touched() && page.lacking() > 0 && (changed || sheet.page() == null)) {
        notes.add(lacking(sheet, page));
      }
    }
    ImportCheck check = new ImportCheck(catalogue, loaded);
    refused.addAll(check.refusals(checked(read.with(written)), written.keySet()));
    check.refused().forEach(written::remove);
    notes.addAll(check.notes());
    return written(read, written, refused, notes);
  }

  private static String lacking(Sheet sheet, Importing.Written page) {
    String left = page.lacking() == 1 ? "1 text is" : page.lacking() + " texts are";
    return sheet.page() == null
        ? "%s is not written yet: %s left to translate".formatted(sheet.file(), left)
        : "%s: %s left to translate".formatted(sheet.file(), left);
  }

  /**
   * A page of the language with the source's words, to write over; null when there is one already.
   */
  public @Nullable String begin(Path folder, String language, String id)
      throws IOException, Unready {
    Folder read = Folder.of(folder);
    Loaded loaded = load(read.shelf());
    known(loaded, language);
    for (Sheet sheet : new Sheets(loaded, language).all()) {
      if (sheet.id().equals(id)) {
        if (read.shelf().texts().containsKey(sheet.file())) {
          return null;
        }
        Catalogue own = Exporting.own(language, sheet);
        Importing.Written page = Importing.write(sheet, own, new LinkedHashMap<>());
        read.write(sheet.file(), String.valueOf(page.text()));
        return sheet.file();
      }
    }
    throw new Unready(
        "there is no `%s`; name a page without language and ending, such as `system/menu`"
            .formatted(Mirrors.path(loaded.file().source(), id)));
  }

  private static Outcome written(
      Folder folder, Map<String, String> texts, List<String> refused, List<String> notes)
      throws IOException {
    for (Map.Entry<String, String> text : texts.entrySet()) {
      folder.write(text.getKey(), text.getValue());
    }
    return new Outcome(List.copyOf(texts.keySet()), List.copyOf(refused), List.copyOf(notes));
  }

  /** The same with all that lint says. */
  private Loaded checked(Shelf shelf) throws Unready {
    Loaded loaded = load(shelf);
    Linter.check(loaded, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    return loaded;
  }

  private Loaded load(Shelf shelf) throws Unready {
    Reports reports = new Reports();
    Loaded loaded = loader.read(shelf, "dialogs", reports);
    if (loaded == null || loaded.course() == null) {
      String first =
          reports.all().stream()
              .filter(p -> p.severity() == Problem.Severity.ERROR)
              .filter(p -> loaded == null || !loaded.file().translated(p.file()))
              .map(Problem::toString)
              .findFirst()
              .orElse("");
      throw new Unready("The source has errors; mend them first. The first is\n" + first);
    }
    return loaded;
  }

  private static void known(Loaded loaded, String language) throws Unready {
    if (!loaded.file().translations().contains(language)) {
      throw new Unready(
          "`%s` is no language to translate into; `course.yaml` has %s"
              .formatted(language, String.join(", ", loaded.file().translations())));
    }
  }
}
