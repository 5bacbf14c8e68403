package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.alongside.script.Prover;
import org.junit.jupiter.api.Test;

/** Every way through the dialogs of this house ends well, in each language. */
class ProofTest {
  @Test
  void noTalkEndsBadly() throws IOException {
    Prover.Proof proof = Prover.prove(Path.of("dialogs"), Curriculum.actions());
    assertThat(proof.problems()).filteredOn(p -> p.severity().word().equals("error")).isEmpty();
    assertThat(proof.findings())
        .withFailMessage(
            () -> {
              StringBuilder all = new StringBuilder();
              proof
                  .findings()
                  .forEach(each -> all.append(each).append('\n').append(each.talk()).append('\n'));
              return all.toString();
            })
        .isEmpty();
  }
}
