/** The heart: courses, learners and the turn between them. Pure: no clock, no store, no channel. */
@NullMarked
package org.alongside.dialog;

import org.jspecify.annotations.NullMarked;
