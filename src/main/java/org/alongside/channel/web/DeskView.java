package org.alongside.channel.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The author's desk as the templates show it.
 *
 * @param tab what is looked at
 * @param dialog the page that map and editor speak of
 * @param query of this very look, to ask for it again
 * @param body what stands there, null where nobody is remembered
 */
public record DeskView(
    Desk.Tab tab, String phone, String dialog, String query, Wording words, @Nullable Object body) {

  public List<Desk.Tab> tabs() {
    return Arrays.asList(Desk.Tab.values());
  }

  /** The template that shows this tab. */
  public String sheet() {
    return DeskPages.sheet(tab);
  }

  /** Where this page's map is. */
  public String map(String dialog) {
    return at(Desk.Tab.MAP, "dialog", dialog);
  }

  /** Where this file is edited. */
  public String edit(String file) {
    return at(Desk.Tab.EDITOR, "file", file);
  }

  /** Where this line of a file is edited. */
  public String edit(String file, int line) {
    return link(Desk.Tab.EDITOR)
        .queryParam("file", "{file}")
        .queryParam("line", line)
        .fragment("text")
        .encode()
        .buildAndExpand(file)
        .toUriString();
  }

  /** Where a sheet of the desk is; the page that is spoken of stays. */
  public String tab(Desk.Tab tab) {
    return at(tab, "dialog", dialog);
  }

  private String at(Desk.Tab tab, String name, String value) {
    return link(tab)
        .queryParam(name, "{value}")
        .fragment("desk")
        .encode()
        .buildAndExpand(value)
        .toUriString();
  }

  private UriComponentsBuilder link(Desk.Tab tab) {
    return UriComponentsBuilder.fromPath("/")
        .queryParam("phone", phone)
        .queryParam("desk", tab.word());
  }
}
