/** The simulator: phones in a browser, each with a persona and a clock that can jump. */
@NullMarked
package org.alongside.channel.web;

import org.jspecify.annotations.NullMarked;
