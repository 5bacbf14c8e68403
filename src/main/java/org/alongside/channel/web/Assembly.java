package org.alongside.channel.web;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alongside.dialog.Course;
import org.alongside.dialog.Engine;
import org.alongside.turn.Arrival;
import org.alongside.turn.Facts;
import org.alongside.turn.Learners;
import org.alongside.turn.Played;
import org.alongside.turn.Timers;

/**
 * What a persona plays on: the same classes as real learners, under keys and a clock of its own.
 *
 * @param turns plays an arrival; when it is done, the chat was given what the turn sends
 * @param timers the clock's entries under the same keys; nothing else may play them
 * @param clock the one by which these turns and this store tell time
 * @param engine the one of these turns, for what an author does by hand
 * @param ahead plays ahead what these turns play
 * @param trail the last rule of these turns
 */
public record Assembly(
    Supplier<Course> course,
    Function<Arrival, CompletableFuture<Played>> turns,
    Learners learners,
    Timers timers,
    Facts facts,
    PersonaClock clock,
    Engine engine,
    Ahead ahead,
    Trail trail) {}
