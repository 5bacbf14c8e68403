package org.alongside.channel.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What authors can do with the files of the course. Paths are below {@code dialogs/}. */
public interface Workshop {
  /**
   * A file as it was read.
   *
   * @param version names this text; another text of the file has another
   */
  record Page(String file, String text, String version) {}

  /** What became of writing a file. */
  sealed interface Written {}

  /** It is written. */
  record Done(Page page) implements Written {}

  /** Somebody else wrote it since it was opened; nothing was written. */
  record Conflict(Page theirs) implements Written {}

  /**
   * Nothing was written.
   *
   * @param reason the section of the simulator's words that says why
   */
  record Refused(String reason) implements Written {}

  /**
   * A talk as it is saved.
   *
   * @param troubles what keeps it from being told again as it was, in words
   */
  record Walk(String text, List<String> troubles) {
    public Walk {
      troubles = List.copyOf(troubles);
    }
  }

  /** The section of the words that says why nothing can be written here, or null where it can. */
  @Nullable String closed();

  /** The files that can be opened, in order. */
  List<String> files();

  /** The file, or null when there is none that may be opened. */
  @Nullable Page open(String file);

  /**
   * Writes a file's new text. The pages are read anew before this returns.
   *
   * @param version the one that was opened
   */
  Written save(String file, String text, String version);

  /**
   * Makes a page from a template.
   *
   * @param folder of the source language, such as {@code lessons}, which says the kind
   * @param name as in {@code the-joke}
   */
  Written create(String folder, String name);

  /** The talk as a transcript: what the bot says follows from what was done. */
  Walk walk(Tape.Talk talk);

  /**
   * Saves a talk beside its page.
   *
   * @param name tells several talks of a page apart, empty for the page's first
   * @param over whether one of this name may be replaced
   */
  Written save(Tape.Talk talk, String name, boolean over);

  /** What a problem's code means, as HTML, or null when there is no such code. */
  @Nullable String explain(String code);
}
