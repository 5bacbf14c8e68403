package org.alongside.channel.web;

import java.util.ArrayList;
import java.util.List;

/** What an author reads on the desk: sections of rows, in words. */
public record Sheet(List<Section> sections) {
  public Sheet {
    sections = List.copyOf(sections);
  }

  /**
   * Rows under a heading.
   *
   * @param none what is said where there is no row
   */
  public record Section(String heading, List<Row> rows, String none) {
    public Section {
      rows = List.copyOf(rows);
    }
  }

  /** What something is called, and what is so. */
  public record Row(String term, String said) {}

  /** A section as it is written, by the ids of its words. */
  static final class Writing {
    private final Wording words;
    private final String id;
    private final List<Row> rows = new ArrayList<>();

    Writing(Wording words, String id) {
      this.words = words;
      this.id = id;
    }

    void add(String term, String said) {
      rows.add(new Row(term, said));
    }

    Section done() {
      return new Section(words.of(id), rows, words.of(id + "-none"));
    }
  }
}
