package org.alongside.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedTest {
  private static final byte[] VALUE = "what she wrote".getBytes(UTF_8);

  @TempDir Path folder;

  @Test
  void theKeyFileIsMadeOnceForItsOwnerAlone() throws Exception {
    Path file = folder.resolve("data").resolve("key.json");
    byte[] sealed = new Sealed(KeyFile.readOrMake(file)).seal(VALUE, "a");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(new Sealed(KeyFile.readOrMake(file)).open(sealed, "a")).isEqualTo(VALUE);
  }

  @Test
  void aValueIsBoundToItsPlace() {
    Sealed key = new Sealed(KeyFile.generate());
    byte[] sealed = key.seal(VALUE, "{s1}:learner:anna");
    assertThat(new String(sealed, UTF_8)).doesNotContain("wrote");
    assertThatThrownBy(() -> key.open(sealed, "{s1}:learner:bea"))
        .hasMessageContaining("{s1}:learner:bea")
        .hasMessageContaining("ALONGSIDE_KEY");
  }

  @Test
  void anotherKeyOpensNothing() {
    byte[] sealed = new Sealed(KeyFile.generate()).seal(VALUE, "a");
    assertThatThrownBy(() -> new Sealed(KeyFile.generate()).open(sealed, "a"))
        .hasMessageContaining("was not sealed for this place with this service key");
  }

  @Test
  void afterARotationOldValuesOpenAndNamesStay() throws Exception {
    KeyFile before = KeyFile.generate();
    Path file = folder.resolve("rotated.json");
    before.rotated().write(file);
    Sealed old = new Sealed(before);
    Sealed now = new Sealed(KeyFile.read(file));
    assertThat(now.open(old.seal(VALUE, "a"), "a")).isEqualTo(VALUE);
    assertThat(now.who(42)).isEqualTo(old.who(42));
    assertThatThrownBy(() -> old.open(now.seal(VALUE, "a"), "a")).isNotNull();
  }

  @Test
  void aStoreKnowsTheKeyItWasMadeWith() {
    Keys keys = TestRedis.keys();
    KeyFile first = KeyFile.generate();
    proof(keys, first).give();
    proof(keys, first).give();
    proof(keys, first.rotated()).give();
    assertThatThrownBy(() -> proof(keys, KeyFile.generate()).give())
        .hasMessageContaining("ALONGSIDE_KEY");
    assertThatThrownBy(
            () -> proof(keys, new KeyFile(first.seal(), KeyFile.generate().names())).give())
        .hasMessageContaining("its names differ");
  }

  private static Proof proof(Keys keys, KeyFile key) {
    return new Proof(TestRedis.redis(), keys, new Sealed(key));
  }

  @Test
  void aPseudonymTellsNothingAndFitsAKey() {
    Sealed key = new Sealed(KeyFile.generate());
    assertThat(key.who(42)).matches("[A-Za-z0-9_-]{20}").isNotEqualTo(key.who(43));
    assertThat(new Sealed(KeyFile.generate()).who(42)).isNotEqualTo(key.who(42));
  }

  @Test
  void aWordIsTheSameHoweverItIsTyped() {
    Sealed key = new Sealed(KeyFile.generate());
    assertThat(key.mark("  Соняшник ")).isEqualTo(key.mark("соняшник"));
    assertThat(key.mark("42")).isNotEqualTo(key.who(42));
  }

  @Test
  void aMissingOrBrokenKeyFileIsToldPlainly() throws Exception {
    Path missing = folder.resolve("none.json");
    assertThatThrownBy(() -> KeyFile.read(missing))
        .hasMessageContaining("There is no key file " + missing)
        .hasMessageContaining("ALONGSIDE_KEY");
    Path broken = folder.resolve("broken.json");
    for (String text : new String[] {"", "{", "secret", "{\"seal\": {}}", "[]"}) {
      Files.writeString(broken, text);
      assertThatThrownBy(() -> KeyFile.read(broken))
          .describedAs("the key file '%s'", text)
          .hasMessageContaining(broken + " is not one")
          .hasMessageContaining("'seal' and 'names'");
    }
  }
}
