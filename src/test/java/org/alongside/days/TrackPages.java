package org.alongside.days;

/** The pages of which {@link Tracks} makes courses; a number or a name is put into each. */
final class TrackPages {
  static final String LESSON =
      """
      ---
      kind: lesson
      opener: Lesson %1$d, come in.
      ---

      # Lesson %1$d

      ## start

      This is %1$d.

      - [On](#over)

      ## over

      That was %1$d.

      `end`
      """;

  static final String QUESTIONS =
      """
      ---
      kind: questions
      ---

      # Questions %1$d

      ## one

      What of %1$d?

      `quiz`

      - [x] Right
      - [ ] Wrong

      ## two

      What else of %1$d?

      `quiz safety`

      - [x] Right
      - [ ] Wrong
      """;

  static final String PAGE =
      """
      ---
      kind: system
      opener: %1$s, come in.
      ---

      # %1$s

      ## start

      This is %1$s.

      - [Good](#over)

      ## over

      Good.

      `end`
      """;

  static final String REVIEW =
      """
      ---
      kind: system
      opener: Questions, come in.
      ---

      # Review

      ## start

      `do review`

      - `ready` [after](#after)
      - `none` [after](#after)

      ## after

      No more questions.

      `end`
      """;

  static final String PLAN =
      """
      ---
      kind: system
      vars:
        plan: promise
      ---

      # Plan

      ## start

      What is your plan?

      `ask plan` [kept](#kept)

      ## kept

      `after 2 days` [asked](#asked)

      Kept.

      `end`

      ## asked

      `if plan` It was: {plan}

      How did it go?

      - [Well](#over)

      ## over

      Good.

      `end`
      """;

  static final String DAYS =
      """
      ---
      kind: system
      ---

      # Days

      ## start

      Which hour?

      - [Ten](#over) `hour = 10`
      - [Nine](#over) `hour = 9`

      ## over

      Good.

      `end`
      """;

  static final String MEASURE =
      """
      ---
      kind: measure
      opener: Questions, come in.
      ---

      # Measure

      ## start

      How often?

      - [Never](#over)
      - [Often](#over)

      ## over

      Thank you.

      `end`
      """;

  static final String CHOICE =
      """
      ---
      kind: system
      ---

      # Choice

      ## start

      Which track?

      - [Ally](#over) `track = ally`

      ## over

      Good.

      `end`
      """;

  private TrackPages() {}
}
