package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import org.alongside.channel.web.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files authors can read and write, and that nothing is lost or half written. */
class PageFilesTest {
  @TempDir private Path around;
  private Path folder;
  private PageFiles files;

  @BeforeEach
  void make() throws IOException {
    folder = Files.createDirectories(around.resolve("dialogs"));
    Files.createDirectories(folder.resolve("en"));
    Files.writeString(folder.resolve("en/page.md"), "one\n");
    Files.writeString(around.resolve("secret.md"), "secret\n");
    files = new PageFiles(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.md",
        "en/../../secret.md",
        "/etc/passwd",
        "en/.hidden.md",
        ".git/config.md",
        "en//page.md",
        "en\\page.md",
        "en/page.md\u0000",
        "ids.txt",
        "media/a.png",
        "en/page.sh",
        ""
      })
  void noOtherFileIsReadOrWritten(String path) throws IOException {
    assertThat(files.open(path)).isNull();
    assertThat(files.write(path, "mine")).isNull();
    assertThat(Files.readString(around.resolve("secret.md"))).isEqualTo("secret\n");
  }

  @Test
  void aLinkDoesNotLeadOut() throws IOException {
    Files.createSymbolicLink(folder.resolve("en/out.md"), around.resolve("secret.md"));
    Files.createSymbolicLink(folder.resolve("away"), around);
    assertThat(files.open("en/out.md")).isNull();
    assertThat(files.open("away/secret.md")).isNull();
    assertThat(files.write("away/new.md", "mine")).isNull();
    assertThat(around.resolve("new.md")).doesNotExist();
  }

  @Test
  void lineEndsStayAsTheyWere() throws IOException {
    Files.writeString(folder.resolve("en/page.md"), "one\r\ntwo\r\n");
    assertThat(page("en/page.md").text()).isEqualTo("one\ntwo\n");
    files.write("en/page.md", "one\r\nthree\r\n");
    assertThat(Files.readString(folder.resolve("en/page.md"))).isEqualTo("one\r\nthree\r\n");
    files.write("en/new/other.md", "a\r\nb\r\n");
    assertThat(Files.readString(folder.resolve("en/new/other.md"))).isEqualTo("a\nb\n");
    assertThat(folder.resolve("en").toFile().list()).containsExactlyInAnyOrder("page.md", "new");
  }

  @Test
  void anotherTextHasAnotherVersion() throws IOException {
    String version = page("en/page.md").version();
    assertThat(page("en/page.md").version()).isEqualTo(version);
    files.write("en/page.md", "two\n");
    assertThat(page("en/page.md").version()).isNotEqualTo(version);
  }

  @Test
  void whatIsNoTextIsLeftAlone() throws IOException {
    Files.write(folder.resolve("en/page.md"), new byte[] {(byte) 0xff, 1});
    assertThat(files.open("en/page.md")).isNull();
  }

  @Test
  void whereNothingCanBeWrittenItIsSaidWhy() {
    var course = Objects.requireNonNull(Curriculum.load(Path.of("dialogs")).course());
    InstantSource clock = InstantSource.system();
    assertThat(new Bench(new LiveCourse(course, null, clock), false).closed())
        .isEqualTo("edit-shipped");
    Bench guarded = new Bench(new LiveCourse(course, folder, clock), true);
    assertThat(guarded.closed()).isEqualTo("edit-guarded");
    assertThat(guarded.save("en/page.md", "x", page("en/page.md").version()))
        .isEqualTo(new Workshop.Refused("edit-guarded"));
    assertThat(guarded.create("lessons", "new")).isEqualTo(new Workshop.Refused("edit-guarded"));
    assertThat(page("en/page.md").text()).isEqualTo("one\n");
    assumeTrue(!"root".equals(System.getProperty("user.name")), "root may write everywhere");
    assertThat(folder.toFile().setWritable(false)).isTrue();
    assertThat(new Bench(new LiveCourse(course, folder, clock), false).closed())
        .isEqualTo("edit-read-only");
  }

  private Workshop.Page page(String file) {
    return Objects.requireNonNull(files.open(file));
  }
}
