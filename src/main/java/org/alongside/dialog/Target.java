package org.alongside.dialog;

/**
 * Where a way leads.
 *
 * @param dialog id of the dialog: its path without language and ending
 * @param step id of the step, the first step's where the link names none
 */
public record Target(String dialog, String step) {}
