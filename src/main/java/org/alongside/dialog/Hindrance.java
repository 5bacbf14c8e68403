package org.alongside.dialog;

/** What keeps something from coming by itself although its time has come. */
public enum Hindrance {
  /** She paused the bot. */
  PAUSED,
  /** Something was offered and is not opened yet. */
  OPENER,
  /** It is late by more than {@link Limits#SLOT}. */
  LATE,
  /** A question is open that was shown less than {@link Limits#FRESH} ago. */
  QUESTION,
  /** It is not within her waking hours. */
  ASLEEP,
  /** Something came on this day already. */
  DAY
}
