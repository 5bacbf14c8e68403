package org.alongside.script;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Var;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a page that stand before its title.
 *
 * @param kind null only when an error has been reported
 * @param kindAt where the kind stands
 * @param minutes 0 where the page does not say
 * @param expires the days until which the page and its sources hold
 * @param unclear names whose declaration was an error: nothing more is said of them
 * @param of for each step the hash of the source that a translation says; null when it says none
 * @param review who has read a translation: a machine, or somebody whose language it is
 */
record Front(
    Dialog.@Nullable Kind kind,
    At kindAt,
    int minutes,
    @Nullable Para opener,
    @Nullable Marked debrief,
    Map<String, Declared> vars,
    Set<String> unclear,
    Map<String, Marked> moved,
    List<Marked> was,
    List<Marked> sources,
    List<Expiry> expires,
    boolean safety,
    @Nullable Map<String, Marked> of,
    @Nullable Marked review) {

  /** A word and its place. */
  record Marked(At at, String text) {}

  /** Until when something holds, the day itself included. */
  record Expiry(At at, LocalDate last) {}

  /** A declaration and its place. */
  record Declared(At at, Var var) {}
}
