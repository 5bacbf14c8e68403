/** The command line. */
@NullMarked
package org.alongside.cli;

import org.jspecify.annotations.NullMarked;
