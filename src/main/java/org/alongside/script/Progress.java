package org.alongside.script;

/**
 * How far one module is in one language.
 *
 * @param pages how many there are in the source
 * @param done those that are there, without errors, and say what the source says now
 * @param missing those that are not there
 * @param wrong those with errors
 * @param stale steps of which the source has changed since
 * @param words words of the source that are left to translate or to look at again
 */
public record Progress(
    String language,
    String module,
    int pages,
    int done,
    int missing,
    int wrong,
    int stale,
    int words) {

  /** The same with another page counted in. */
  public Progress plus(Progress other) {
    return new Progress(
        language,
        module,
        pages + other.pages,
        done + other.done,
        missing + other.missing,
        wrong + other.wrong,
        stale + other.stale,
        words + other.words);
  }
}
