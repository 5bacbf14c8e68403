/** Telegram: updates become inputs, the outbox becomes messages. Nothing else knows the Bot API. */
@NullMarked
package org.alongside.channel.telegram;

import org.jspecify.annotations.NullMarked;
