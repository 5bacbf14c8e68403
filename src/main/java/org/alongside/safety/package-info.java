/** Whom to call, how to clear the screen, and how to be forgotten. */
@NullMarked
package org.alongside.safety;

import org.jspecify.annotations.NullMarked;
