package org.alongside.dialog;

import org.jspecify.annotations.Nullable;

/**
 * Where a learner stands in a dialog.
 *
 * @param question what waits for her answer; null while a host action is under way
 */
public record Place(Target at, @Nullable Offer question) {}
