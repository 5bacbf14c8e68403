package org.alongside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alongside.script.Prover;

/**
 * How long {@code prove} takes for a course of 200 dialogs in four languages, which are the pages
 * of this house told again and again. The goal is under 60 s. Prints one line of Markdown for each
 * figure.
 */
public final class ProveRun {
  private static final int DIALOGS = 200;
  private static final List<String> LANGUAGES = List.of("en", "de", "es", "it");

  private ProveRun() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("prove");
    int dialogs = ManyPages.write(folder, DIALOGS, LANGUAGES);
    long from = System.nanoTime();
    Prover.Proof proof = Prover.prove(folder, Curriculum.actions());
    double seconds = (System.nanoTime() - from) / 1e9;
    if (!proof.problems().isEmpty()) {
      throw new IllegalStateException(proof.problems().toString());
    }
    System.out.printf(
        "| Proof, %d dialogs in %d languages | %.1f s |%n", dialogs, LANGUAGES.size(), seconds);
    System.out.printf("| Moments visited | %d |%n", proof.moments());
    proof
        .coverage()
        .forEach(
            each ->
                System.out.printf(
                    "| Told in %s | %d of %d |%n", each.language(), each.said(), each.all()));
  }
}
