package org.alongside.dialog;

import java.util.List;
import java.util.Map;

/**
 * What the bot says at once, and how it goes on.
 *
 * @param line where the step's heading stands in the source page, from 1
 * @param spoken a recording of the step, by language
 */
public record Step(
    String id,
    int line,
    List<Block> blocks,
    List<Exit.Way> ways,
    Exit exit,
    Map<String, Media> spoken) {
  public Step {
    blocks = List.copyOf(blocks);
    ways = List.copyOf(ways);
    spoken = Map.copyOf(spoken);
  }

  /** A number that stays while only words change: which blocks there are, under which guards. */
  int shape() {
    StringBuilder shape = new StringBuilder();
    for (Block block : blocks) {
      shape.append(block.getClass().getSimpleName()).append(block.guard());
    }
    return 1 + (shape.toString().hashCode() & 0xFFFF);
  }
}
