package org.alongside.days;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.zip.CRC32;
import org.alongside.dialog.Target;

/**
 * What is kept of one question with one learner, {@value #BYTES} bytes as packed: key (4), day of
 * the last answer (2), day due (2), logarithm of the stability (2), and 12 bits of difficulty, 2 of
 * lapses and the two flags (2). Big-endian.
 *
 * @param key which question, see {@link #key(Target)}
 * @param last day of the last answer, or of the lesson while fresh
 * @param due the day from which it may be asked
 * @param memory as packed the stability is off by less than 0.1 %, the difficulty by 0.002
 * @param lapses how often it was answered wrong, {@value #MANY} standing for more too
 * @param fresh whether she has met it in its lesson only
 * @param missed whether it is about safety and the last answer was wrong
 */
public record CardState(
    int key, int last, int due, Recall memory, int lapses, boolean fresh, boolean missed) {
  public static final int BYTES = 12;

  /** The most lapses that are counted. */
  public static final int MANY = 3;

  /** Day 0 of {@code last} and {@code due}. */
  public static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  static final int LAST_DAY = 0xFFFF;

  private static final int LAST_AT = 4;
  private static final int DUE_AT = 6;
  private static final int STABILITY_AT = 8;
  private static final int REST_AT = 10;

  private static final double STABILITIES = 0xFFFF / Math.log(Recall.MOST / Recall.LEAST);
  private static final double DIFFICULTIES = 0xFFF / 9.0;
  private static final int FRESH = 2;
  private static final int MISSED = 1;

  public CardState {
    last = Math.clamp(last, 0, LAST_DAY);
    due = Math.clamp(due, 0, LAST_DAY);
    lapses = Math.clamp(lapses, 0, MANY);
  }

  /** A question's key: the CRC-32 of {@code dialog#step}, which no new version of Java changes. */
  public static int key(Target card) {
    CRC32 sum = new CRC32();
    sum.update((card.dialog() + "#" + card.step()).getBytes(UTF_8));
    return (int) sum.getValue();
  }

  /** A calendar day as a number; days before the first count as the first. */
  static int day(LocalDate date) {
    return (int) Math.clamp(ChronoUnit.DAYS.between(FIRST, date), 0L, (long) LAST_DAY);
  }

  void pack(ByteBuffer into, int at) {
    into.putInt(at, key);
    into.putChar(at + LAST_AT, (char) last);
    into.putChar(at + DUE_AT, (char) due);
    double stability = Math.log(memory.stability() / Recall.LEAST) * STABILITIES;
    into.putChar(at + STABILITY_AT, (char) Math.round(stability));
    int difficulty = (int) Math.round((memory.difficulty() - 1) * DIFFICULTIES);
    int rest = difficulty << 4 | lapses << 2 | (fresh ? FRESH : 0) | (missed ? MISSED : 0);
    into.putChar(at + REST_AT, (char) rest);
  }

  static CardState unpack(ByteBuffer from, int at) {
    double stability = Recall.LEAST * Math.exp(from.getChar(at + STABILITY_AT) / STABILITIES);
    int rest = from.getChar(at + REST_AT);
    return new CardState(
        from.getInt(at),
        from.getChar(at + LAST_AT),
        from.getChar(at + DUE_AT),
        new Recall(stability, 1 + (rest >> 4) / DIFFICULTIES),
        rest >> 2 & MANY,
        (rest & FRESH) != 0,
        (rest & MISSED) != 0);
  }

  /** The day due of a packed state, without unpacking the rest. */
  static int due(ByteBuffer from, int at) {
    return from.getChar(at + DUE_AT);
  }

  /** Whether a packed state may be asked: what was missed may on any later day, planned or not. */
  static boolean due(ByteBuffer from, int at, int day) {
    boolean missed = (from.getChar(at + REST_AT) & MISSED) != 0;
    return due(from, at) <= day || (missed && from.getChar(at + LAST_AT) < day);
  }

  /** Whether a packed state was answered on this day. */
  static boolean answered(ByteBuffer from, int at, int day) {
    return from.getChar(at + LAST_AT) == day && (from.getChar(at + REST_AT) & FRESH) == 0;
  }

  /** The same question due on another day. */
  CardState due(int day) {
    return new CardState(key, last, day, memory, lapses, fresh, missed);
  }

  /** The same under another key. */
  CardState named(int other) {
    return new CardState(other, last, due, memory, lapses, fresh, missed);
  }

  /** The probability that she knows it on this day. */
  double retrievability(int day) {
    return memory.retrievability(day - last);
  }
}
