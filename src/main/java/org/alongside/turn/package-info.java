/** The only loop: load, screen, understand, play, rules, commit; and the ports it stands on. */
@NullMarked
package org.alongside.turn;

import org.jspecify.annotations.NullMarked;
