package org.alongside.script;

import java.util.HashSet;
import java.util.Set;

/** Sees that a talk stands beside every page of the source language. */
final class TranscriptCheck {
  private TranscriptCheck() {}

  static void check(Loaded loaded) {
    String folder = loaded.file().source() + "/";
    Set<String> walked = new HashSet<>();
    for (String file : loaded.shelf().files()) {
      if (file.startsWith(folder) && file.endsWith(Transcript.ENDING)) {
        walked.add(Walks.dialog(file));
      }
    }
    for (Page page : loaded.source().values()) {
      if (!walked.contains(page.id())) {
        String name = page.id().substring(page.id().lastIndexOf('/') + 1);
        loaded
            .reports()
            .of(page.file())
            .add(
                ProblemCode.NO_TRANSCRIPT,
                At.START,
                ("no talk through this page is written down; record one in the simulator, or"
                        + " write front matter and `me: ` lines into `%s%s` beside it and run"
                        + " `walk --update`")
                    .formatted(name, Transcript.ENDING));
      }
    }
  }
}
