/**
 * Markdown in, {@link org.alongside.dialog.Course} out, with a word for everything that is wrong.
 */
@NullMarked
package org.alongside.script;

import org.jspecify.annotations.NullMarked;
