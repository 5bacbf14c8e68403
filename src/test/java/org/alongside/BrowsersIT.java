package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The browser that the other tests look through is real. */
class BrowsersIT {
  @Test
  void aRealBrowserShowsAPage() {
    try (Browsers browsers = Browsers.open()) {
      var page = browsers.browser().newPage();
      page.setContent("<p id=sum></p><script>sum.textContent = 20 + 22</script>");
      assertThat(page.textContent("#sum")).isEqualTo("42");
    }
  }

  @Test
  void theOneThatTheEnvironmentNamesComesFirst(@TempDir Path dir) throws Exception {
    File named = Files.createFile(dir.resolve("my-browser")).toFile();
    assertThat(named.setExecutable(true)).isTrue();
    assertThat(Browsers.find(Map.of("BROWSER", named.getPath()))).contains(named.toPath());
  }

  @Test
  void aFolderIsNoBrowser(@TempDir Path dir) {
    assertThat(Browsers.find(Map.of("BROWSER", dir.toString()))).isNotEqualTo(Optional.of(dir));
  }
}
