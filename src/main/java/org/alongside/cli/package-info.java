/** Commands for authors and operators. */
@NullMarked
package org.alongside.cli;

import org.jspecify.annotations.NullMarked;
