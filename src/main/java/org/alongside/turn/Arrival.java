package org.alongside.turn;

import org.alongside.dialog.Input;

/**
 * An input on its way to a learner.
 *
 * @param who the learner's pseudonym
 * @param chat the channel's number of her chat; 0 where only the record knows it
 * @param id names the input for ever, such as {@code tg:‹update›} or {@code due:‹timer›:‹instant›}
 */
public record Arrival(String who, long chat, String id, Input input) {}
