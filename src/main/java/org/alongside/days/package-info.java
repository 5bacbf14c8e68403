/** What a learner meets when: calendar, reviews of questions, promises asked after. */
@NullMarked
package org.alongside.days;

import org.jspecify.annotations.NullMarked;
