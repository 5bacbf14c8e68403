package org.alongside.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * On a machine without a screen and with one font alone, which Java itself insists on, the same
 * certificate comes out as here.
 */
class NoFontsTest {
  @Test
  void theMachinesFontsAreNotUsed(@TempDir Path empty) throws Exception {
    Path home = Files.createDirectory(empty.resolve("home"));
    Path temporary = Files.createDirectory(empty.resolve("tmp"));
    Path fonts = Files.createDirectory(empty.resolve("fonts"));
    Files.copy(Path.of("src/main/resources/fonts/NotoSans-Regular.ttf"), fonts.resolve("one.ttf"));
    Path one =
        Files.writeString(
            empty.resolve("fonts.conf"),
            "<fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>".formatted(fonts, home));
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + temporary,
            "-Duser.home=" + home,
            "-cp",
            System.getProperty("java.class.path"),
            NoFontsTest.class.getName());
    builder.environment().put("FONTCONFIG_FILE", one.toString());
    builder.environment().remove("DISPLAY");
    Process process = builder.redirectErrorStream(true).start();
    String said = said(process);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said.strip()).isEqualTo(drawn());
    // a font on its way through a temporary file is gone with the process
    try (var left = Files.list(temporary)) {
      assertThat(left.filter(file -> file.toString().contains("JF"))).isEmpty();
    }
  }

  private static String said(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Draws in a process of its own. */
  public static void main(String[] none) {
    System.out.println(drawn());
  }

  private static String drawn() {
    List<String> hashes =
        List.of("en", "ar").stream()
            .map(tag -> new Certificate(tag, "شهادة", "Given to", "أمل Ana", "Для", "!", "1", "2"))
            .map(each -> Arrays.hashCode(each.png()) + " " + Arrays.hashCode(each.pdf()))
            .toList();
    return hashes.toString();
  }
}
