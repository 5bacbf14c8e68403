package org.alongside.turn;

/** What became of an arrival. In each case it need not come again. */
public enum Played {
  DONE,
  /** It had been played before. */
  SEEN,
  /** Too many came at once. */
  DROPPED,
  /** It could not be played and lies in the dead letters. */
  DEAD,
  /** Another process keeps the clock; it will play it. */
  ELSEWHERE
}
