package org.alongside.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.alongside.ExitCodes;
import org.alongside.store.KeyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A key as an operator makes and changes it. */
class KeyCommandTest {
  @TempDir Path dir;
  private Path key;

  @BeforeEach
  void place() {
    key = dir.resolve("key");
  }

  @Test
  void aKeyIsMadeForItsOwnerAlone() throws Exception {
    assertThat(run("make")).isZero();
    assertThat(KeyFile.read(key).seal().size()).isEqualTo(1);
    assertThat(mode()).isEqualTo("rw-------");
  }

  @Test
  void aKeyIsNeverMadeOverAnother() throws Exception {
    run("make");
    String made = Files.readString(key);
    assertThat(run("make")).isEqualTo(ExitCodes.WRONG_USE);
    assertThat(key).hasContent(made);
  }

  @Test
  void aNewKeySealsTheOldOneOpensAndNamesStay() throws Exception {
    run("make");
    KeyFile before = KeyFile.read(key);
    assertThat(run("rotate")).isZero();
    KeyFile after = KeyFile.read(key);
    assertThat(after.seal().size()).isEqualTo(2);
    assertThat(after.seal().getPrimary().getId()).isNotEqualTo(before.seal().getPrimary().getId());
    assertThat(after.names().equalsKeyset(before.names())).isTrue();
    assertThat(mode()).isEqualTo("rw-------");
    assertThat(dir.resolve("key.new")).doesNotExist();
  }

  @Test
  void whatABrokenRotationLeftIsNoObstacle() throws Exception {
    run("make");
    Files.writeString(dir.resolve("key.new"), "half");
    assertThat(run("rotate")).isZero();
    assertThat(KeyFile.read(key).seal().size()).isEqualTo(2);
  }

  @Test
  void theOwnerStays() throws Exception {
    assumeTrue("root".equals(System.getProperty("user.name")), "Only root can give a file away.");
    run("make");
    Files.setAttribute(key, "unix:uid", 10001);
    assertThat(run("rotate")).isZero();
    assertThat(Files.getAttribute(key, "unix:uid")).isEqualTo(10001);
  }

  @Test
  void whatIsNoKeyIsLeftAlone() throws Exception {
    assertThat(run("rotate")).isEqualTo(ExitCodes.WRONG_USE);
    Files.writeString(key, "no key");
    assertThat(run("rotate")).isEqualTo(ExitCodes.WRONG_USE);
    assertThat(key).hasContent("no key");
  }

  private int run(String command) {
    return new CommandLine(new KeyCommand()).execute(command, key.toString());
  }

  private String mode() throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(key));
  }
}
