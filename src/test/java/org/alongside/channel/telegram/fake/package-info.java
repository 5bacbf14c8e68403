/**
 * Telegram as its Bot API shows it to a bot, strict, over real HTTP, with people who write and
 * press.
 */
@NullMarked
package org.alongside.channel.telegram.fake;

import org.jspecify.annotations.NullMarked;
