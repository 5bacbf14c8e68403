/** What is hers: her journal, and everything that is held of her, to take or to delete. */
@NullMarked
package org.alongside.hers;

import org.jspecify.annotations.NullMarked;
