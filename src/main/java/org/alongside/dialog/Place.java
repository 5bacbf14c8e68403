package org.alongside.dialog;

import org.jspecify.annotations.Nullable;

/**
 * Where a learner stands in a dialog.
 *
 * @param language the one this step was said in; an open question keeps it until it is answered
 * @param question what waits for her answer; null while a host action is under way
 */
public record Place(Target at, String language, @Nullable Offer question) {}
