package org.alongside.dialog;

/** What one rule keeps in a learner's record. The engine carries it and never looks inside. */
public interface Part {}
