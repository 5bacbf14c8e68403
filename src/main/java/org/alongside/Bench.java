package org.alongside;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.alongside.channel.web.Tape;
import org.alongside.channel.web.Workshop;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/** The authors' workshop over the folder that is told, or over the dialogs in the jar. */
final class Bench implements Workshop {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,60}");

  /** Where the pages stand from which new ones are made, one for each folder of a kind. */
  private static final String TEMPLATES = "/new-pages/";

  private final LiveCourse course;
  private final PageFiles files;
  private final Recorder recorder;
  private final boolean guarded;

  /**
   * A workshop.
   *
   * @param guarded whether the pages can be reached from other machines: then nothing is written
   */
  Bench(LiveCourse course, boolean guarded) {
    this.course = course;
    this.files = new PageFiles(course.folder());
    this.recorder = new Recorder(course);
    this.guarded = guarded;
  }

  @Override
  public @Nullable String closed() {
    if (files.shipped()) {
      return "edit-shipped";
    }
    if (guarded) {
      return "edit-guarded";
    }
    return files.writable() ? null : "edit-read-only";
  }

  @Override
  public List<String> files() {
    return files.all();
  }

  @Override
  public @Nullable Page open(String file) {
    return files.open(file);
  }

  @Override
  public Written save(String file, String text, String version) {
    Page present = files.open(file);
    String closed = closed();
    if (closed != null) {
      return new Refused(closed);
    }
    if (present == null) {
      return new Refused("edit-no-file");
    }
    return present.version().equals(version) ? write(file, text) : new Conflict(present);
  }

  @Override
  public Written create(String folder, String name) {
    String closed = closed();
    String template = NAME.matcher(folder).matches() ? resource(TEMPLATES + folder + ".md") : null;
    if (closed != null) {
      return new Refused(closed);
    }
    if (template == null || !NAME.matcher(name).matches()) {
      return new Refused("new-name");
    }
    String file = course.get().source() + "/" + folder + "/" + name + ".md";
    return files.open(file) == null ? write(file, template) : new Refused("new-exists");
  }

  @Override
  public Walk walk(Tape.Talk talk) {
    return recorder.walk(talk);
  }

  @Override
  public Written save(Tape.Talk talk, String name, boolean over) {
    String closed = closed();
    if (closed != null) {
      return new Refused(closed);
    }
    if (!name.isEmpty() && !NAME.matcher(name).matches()) {
      return new Refused("new-name");
    }
    String file = Recorder.file(talk, name);
    Page present = files.open(file);
    return present == null || over
        ? write(file, recorder.walk(talk).text())
        : new Conflict(present);
  }

  private Written write(String file, String text) {
    try {
      Page written = files.write(file, text);
      if (written == null) {
        return new Refused("edit-no-file");
      }
      course.refresh();
      return new Done(written);
    } catch (IOException e) {
      return new Refused("edit-failed");
    }
  }

  @Override
  public @Nullable String explain(String code) {
    String page = NAME.matcher(code).matches() ? resource("/problems/" + code + ".md") : null;
    return page == null
        ? null
        : HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build()
            .render(Parser.builder().build().parse(page));
  }

  private static @Nullable String resource(String name) {
    try (InputStream in = Bench.class.getResourceAsStream(name)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return null;
    }
  }
}
