package org.alongside.script.po;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as other tools write them, and files that are none. */
class PoReaderTest {
  @Test
  void anotherToolsLayoutIsRead() throws PoReader.Malformed {
    Catalogue read =
        PoReader.read(
            """
            # Somebody
            msgid ""
            msgstr ""
            "Language: uk\\n"

            # a translator's own note
            #. one
            #: en/a.md:1 en/a.md:2
            #, fuzzy, no-wrap
            #| msgctxt "a#start/1"
            #| msgid "Go"
            #| " on"
            msgctxt "a#start/1"
            msgid ""
            "Say \\"go"
            " on\\"\\\\\\n"
            "now"
            msgstr "\\tІди"
            #~ msgctxt "a#old/1"
            #~ msgid "Old"
            #~ msgstr "Старе"
            """);
    assertThat(read.language()).isEqualTo("uk");
    assertThat(read.entries())
        .containsExactly(
            new Entry(
                List.of("one"),
                "en/a.md:1 en/a.md:2",
                true,
                "Go on",
                "a#start/1",
                "Say \"go on\"\\\nnow",
                "\tІди"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"msgid \"x", "msgid_plural \"x\"", "msgid \"x\"\nmsgstr \"y\"", "msgid \"x\\\""})
  void whatIsNoCatalogueIsSaid(String text) {
    String file = "msgid \"\"\nmsgstr \"Language: uk\\n\"\n\n" + text + "\n";
    assertThatThrownBy(() -> PoReader.read(file))
        .isInstanceOf(PoReader.Malformed.class)
        .hasMessageMatching("line [0-9]+: .*");
  }
}
