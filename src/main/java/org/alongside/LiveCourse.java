package org.alongside;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.alongside.FolderWatch.Stamp;
import org.alongside.channel.web.Edition;
import org.alongside.channel.web.Editions;
import org.alongside.dialog.Course;
import org.alongside.script.CourseLoader;
import org.alongside.script.Linter;
import org.alongside.script.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The course that is told now. Where it comes from a folder, saving a page makes the next one; a
 * save with an error that was not there before changes nothing but what {@link #now} says.
 */
public final class LiveCourse implements Supplier<Course>, Editions, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveCourse.class);

  /**
   * What is told, and how the folder stands.
   *
   * @param since when the course was read
   * @param told the errors of the files as they were read then
   * @param files those files, as they were then
   * @param problems those of the files as they are now
   */
  private record State(
      Course course,
      Instant since,
      Set<String> told,
      Map<String, Stamp> files,
      List<Problem> problems,
      boolean held) {}

  private final @Nullable FolderWatch watch;
  private final @Nullable Path folder;
  private final InstantSource clock;
  private final Linter linter;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile State state;
  private boolean first = true;

  /**
   * A course that was just read.
   *
   * @param folder where it comes from, null for the one in the jar, which does not change
   */
  public LiveCourse(Course course, @Nullable Path folder, InstantSource clock) {
    this.state = new State(course, clock.instant(), Set.of(), Map.of(), List.of(), false);
    this.folder = folder;
    this.clock = clock;
    this.linter = new Linter(Curriculum.outcomes(), clock);
    this.watch = folder == null ? null : new FolderWatch(folder, files -> read(folder, files));
  }

  /** Begins to watch the folder, and reads it once more with all that lint can say about it. */
  LiveCourse start() {
    if (watch != null) {
      watch.start();
    }
    return this;
  }

  @Override
  public Course get() {
    return state.course();
  }

  /** Reads the folder now, for somebody who has just written there. */
  void refresh() {
    if (folder != null && watch != null) {
      read(folder, watch.stamps());
    }
  }

  /** The folder that is watched, or null. */
  public @Nullable Path folder() {
    return folder;
  }

  @Override
  public Edition now() {
    State state = this.state;
    return new Edition(
        state.since(), state.held(), state.problems().stream().map(LiveCourse::said).toList());
  }

  private static Edition.Problem said(Problem p) {
    boolean error = p.severity() == Problem.Severity.ERROR;
    return new Edition.Problem(p.code().word(), error, p.file(), p.line(), p.column(), p.message());
  }

  @Override
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /**
   * Reads the folder. What it begins with is taken as it is, since the start let it pass; from then
   * on a new error keeps the older course.
   */
  private synchronized void read(Path folder, Map<String, Stamp> files) {
    CourseLoader.Result result = linter.read(folder);
    State before = state;
    Course course = result.course();
    if (course != null && (first || !worse(before, result.problems(), files))) {
      Set<String> errors = errors(result.problems());
      state = new State(course, clock.instant(), errors, files, result.problems(), false);
    } else {
      state =
          new State(
              before.course(),
              before.since(),
              before.told(),
              before.files(),
              result.problems(),
              true);
    }
    log(before, state);
    first = false;
    listeners.forEach(Runnable::run);
  }

  /**
   * Whether there is an error that was not there before. What a translation lacks since its source
   * changed is none: the piece is not told in that language until it is mended.
   */
  private static boolean worse(State before, List<Problem> now, Map<String, Stamp> files) {
    return now.stream()
        .filter(problem -> !before.told().containsAll(errors(List.of(problem))))
        .filter(problem -> problem.severity() == Problem.Severity.ERROR)
        .map(Problem::file)
        .anyMatch(
            file ->
                !translated(before.course(), file)
                    || !Objects.equals(files.get(file), before.files().get(file)));
  }

  private static boolean translated(Course course, String file) {
    String folder = file.substring(0, Math.max(0, file.indexOf('/')));
    return course.languages().contains(folder) && !folder.equals(course.source());
  }

  /** Without their lines: a problem stays the same when something is written above it. */
  private static Set<String> errors(List<Problem> problems) {
    Set<String> errors = new HashSet<>();
    for (Problem p : problems) {
      if (p.severity() == Problem.Severity.ERROR) {
        errors.add("%s %s %s".formatted(p.file(), p.code(), p.message()));
      }
    }
    return errors;
  }

  private void log(State before, State now) {
    Set<String> known = errors(before.problems());
    for (Problem problem : now.problems()) {
      if (!known.containsAll(errors(List.of(problem)))) {
        LOG.warn("{}", problem);
      }
    }
    if (now.held()) {
      LOG.warn(
          "The dialogs have errors; what was read at {} is told until they are mended",
          now.since());
    } else if (!first) {
      LOG.info("The dialogs were read anew: {} of them", now.course().dialogs().size());
    }
  }

  @Override
  public void close() {
    if (watch != null) {
      watch.close();
    }
  }
}
