package org.alongside.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files of the dialogs a browser may have. */
class PicturesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "dialogs/media/a.png,        media/a.png,                true",
    "dialogs/media/a b.png,      media/a b.png,              false",
    "dialogs/course.yaml,        course.yaml,                false",
    "dialogs/.hidden/a.png,      .hidden/a.png,              false",
    "secret.png,                 ../secret.png,              false",
    "secret.png,                 media/../../secret.png,     false",
    "dialogs/media/a.png,        /media/a.png,               false",
    "dialogs/media/a.png,        media//a.png,               false",
    "dialogs/media/a.png,        media/A.png/,               false"
  })
  void onlyShownKindsBelowTheFolder(String file, String asked, boolean found) throws IOException {
    write(file);
    assertThat(Pictures.in(folder.resolve("dialogs")).find(asked) != null).isEqualTo(found);
  }

  @Test
  void aLinkDoesNotLeadOutOfTheFolder() throws IOException {
    write("secret.png");
    write("dialogs/media/a.png");
    Files.createSymbolicLink(folder.resolve("dialogs/media/b.png"), folder.resolve("secret.png"));
    Pictures pictures = Pictures.in(folder.resolve("dialogs"));
    assertThat(pictures.find("media/a.png")).isNotNull();
    assertThat(pictures.find("media/b.png")).isNull();
  }

  private void write(String file) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, "a picture");
  }
}
