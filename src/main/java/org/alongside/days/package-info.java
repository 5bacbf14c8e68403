/** What a learner meets when: her calendar, its pace, and what becomes of a long silence. */
@NullMarked
package org.alongside.days;

import org.jspecify.annotations.NullMarked;
