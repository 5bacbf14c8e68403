package org.alongside.store;

import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * How one open kind of thing, a rule's {@code Part} or an input from outside, stands in JSON.
 *
 * @param name names it for ever; a part's is its name in the record
 */
public record Form<T>(
    String name, Class<T> type, Function<T, JsonNode> write, Function<JsonNode, T> read) {
  JsonNode json(Object value) {
    return write.apply(type.cast(value));
  }
}
