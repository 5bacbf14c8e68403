package org.alongside.channel.web;

import java.util.List;

/** A course that nobody writes. */
final class StillEditions implements Editions {
  @Override
  public Edition now() {
    return new Edition(Harness.START, false, List.of());
  }

  @Override
  public void onChange(Runnable listener) {}

  /** Where nothing can be written. */
  static final class Closed implements Workshop {
    @Override
    public String closed() {
      return "edit-shipped";
    }

    @Override
    public List<String> files() {
      return List.of();
    }

    @Override
    public Page open(String file) {
      return null;
    }

    @Override
    public Written save(String file, String text, String version) {
      return new Refused(closed());
    }

    @Override
    public Written create(String folder, String name) {
      return new Refused(closed());
    }

    @Override
    public Walk walk(Tape.Talk talk) {
      return new Walk("", List.of());
    }

    @Override
    public Written save(Tape.Talk talk, String name, boolean over) {
      return new Refused(closed());
    }

    @Override
    public String explain(String code) {
      return null;
    }
  }
}
