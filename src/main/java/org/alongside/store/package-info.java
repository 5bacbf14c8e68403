/** The ports of {@code turn} on Redis: one class each, their scripts, sealing, and a server. */
@NullMarked
package org.alongside.store;

import org.jspecify.annotations.NullMarked;
