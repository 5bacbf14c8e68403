/** The house itself: the front door, and the assembly of all parts into one application. */
@NullMarked
package org.alongside;

import org.jspecify.annotations.NullMarked;
