package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.alongside.script.Coverage;
import org.alongside.script.Prover;
import org.junit.jupiter.api.Test;

/** Every way through the dialogs of this house ends well, and everything written there is told. */
class ProofTest {
  @Test
  void noTalkEndsBadlyAndNothingIsWrittenInVain() throws IOException {
    Prover.Proof proof = Prover.prove(Path.of("dialogs"), Curriculum.actions());
    assertThat(proof.problems()).filteredOn(p -> p.severity().word().equals("error")).isEmpty();
    assertThat(
            proof.findings().stream()
                .map(each -> each + "\n" + each.talk())
                .collect(Collectors.joining("\n")))
        .isEmpty();
    assertThat(proof.coverage())
        .extracting(Coverage::language)
        .containsExactly("en", "uk", "ar", "fr");
    for (Coverage language : proof.coverage()) {
      assertThat(language.missing()).as(language.language()).isEmpty();
      assertThat(language.said()).isEqualTo(language.all()).isGreaterThan(500);
    }
    assertThat(proof.sampled())
        .as(
            "too many moments for each to be visited: a learner may choose seven things in any"
                + " order")
        .allMatch(name -> name.endsWith("/system/settings"));
  }
}
