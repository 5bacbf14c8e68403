package org.alongside.script;

import java.util.List;
import org.alongside.script.Page.Item;
import org.jspecify.annotations.Nullable;

/**
 * A page laid beside its source: the structure is the source's, the words are its own.
 *
 * @param items for each step the block that says each block of the source; null for one that the
 *     translation leaves out
 */
record Mirror(Page page, List<List<@Nullable Item>> items) {

  /** The source, which mirrors itself. */
  static Mirror of(Page source) {
    return new Mirror(
        source,
        source.steps().stream().map(step -> List.<@Nullable Item>copyOf(step.items())).toList());
  }

  @Nullable Item item(int step, int at) {
    return items.get(step).get(at);
  }
}
