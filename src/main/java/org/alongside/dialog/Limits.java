package org.alongside.dialog;

import java.time.Duration;

/** Every limit of the product, in one place. Lengths are in UTF-16 units, as Telegram counts. */
public final class Limits {
  public static final int MESSAGE = 4096;
  public static final int CAPTION = 1024;

  /** Letters of a button's label, in grapheme clusters. */
  public static final int LABEL = 40;

  /** Labels up to this length share a row, at most {@link #ROW} of them. */
  public static final int SHORT_LABEL = 12;

  public static final int ROW = 3;

  /** Buttons of one message, and the bytes that name one of them on the wire. */
  public static final int BUTTONS = 100;

  public static final int CALLBACK = 64;

  /** What a learner may write as an answer, and as a name. */
  public static final int TEXT = 1000;

  public static final int NAME = 40;

  /** Letters that a learner's own word has at least. */
  public static final int SECRET = 4;

  /** Places that the stack holds, the top counted. */
  public static final int STACK = 4;

  /** Steps that one input may walk through. */
  public static final int STEPS = 50;

  /** Terms offered as buttons of one message. */
  public static final int TERMS = 2;

  /** Pieces that stand together as buttons; more of them are reached by their modules. */
  public static final int PIECES = 12;

  /** Standing offers, and how long each lives. */
  public static final int STANDING = 8;

  public static final Duration STANDING_LIFE = Duration.ofDays(7);

  /** A lower place whose question was shown longer ago is popped in silence. */
  public static final Duration STALE_PLACE = Duration.ofDays(7);

  /** A question shown less long ago is fresh: openers of days wait for it. */
  public static final Duration FRESH = Duration.ofDays(1);

  /** A host action that has not ended by then ends as {@link Action#LATE}. */
  public static final Duration ACTION = Duration.ofDays(1);

  /** How late an opener may still take her slot: after that she may have put the phone down. */
  public static final Duration SLOT = Duration.ofHours(2);

  /** The longest that a timer of a page waits. */
  public static final Duration TIMER = Duration.ofDays(366);

  public static final Duration PROMISE_LIFE = Duration.ofDays(7);

  /** When a message of discreet mode is deleted, and how long Telegram lets any be deleted. */
  public static final Duration FADES = Duration.ofDays(1);

  public static final Duration DELETABLE = Duration.ofDays(2);

  /** When a file with all that is held is deleted in discreet mode. */
  public static final Duration EXPORT_FADES = Duration.ofMinutes(10);

  /** How long her own word, once typed where a page asks for it, opens what it guards. */
  public static final Duration UNLOCKED = Duration.ofMinutes(10);

  /** Entries that a journal holds; after that each new one takes the oldest's place. */
  public static final int JOURNAL = 1000;

  /** Entries of a journal that are shown at a time. */
  public static final int JOURNAL_PAGE = 10;

  /** How long the input ids of somebody forgotten are known. */
  public static final Duration TOMBSTONE = Duration.ofDays(2);

  public static final Duration DEAD_LETTER_LIFE = Duration.ofDays(7);

  /** Questions for review that one day asks at most. */
  public static final int REVIEWS = 3;

  /** Input ids that a record knows. */
  public static final int INPUTS = 32;

  private Limits() {}
}
