/** Catalogues of messages in the form of GNU gettext, as translators' tools read and write them. */
@NullMarked
package org.alongside.script.po;

import org.jspecify.annotations.NullMarked;
