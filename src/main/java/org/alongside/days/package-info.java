/** What a learner meets when: her calendar and its pace, and questions that come back. */
@NullMarked
package org.alongside.days;

import org.jspecify.annotations.NullMarked;
