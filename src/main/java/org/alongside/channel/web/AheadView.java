package org.alongside.channel.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.days.Coming;
import org.alongside.days.Outlook;
import org.alongside.dialog.Learner;
import org.jspecify.annotations.Nullable;

/**
 * What is coming to a persona, as the template shows it: her days, a cell each.
 *
 * @param next the first that comes, in words, or why nothing does
 * @param opened if she opens what comes
 * @param left if she leaves it; empty where that is the same
 */
public record AheadView(String next, List<Day> opened, List<Day> left) {
  private static final int DAYS = 21;

  /**
   * One of her days.
   *
   * @param date in letters for people, and as machines read it
   */
  public record Day(String weekday, String date, String machine, boolean today, List<Item> items) {}

  /** Something that comes on a day, and why then. */
  public record Item(String hour, String what, List<String> why) {}

  /** Nobody is remembered, so nothing comes. */
  static final AheadView NOBODY = new AheadView("", List.of(), List.of());

  static AheadView of(Persona persona, @Nullable Learner learner, Plain plain) {
    if (learner == null) {
      return NOBODY;
    }
    Duration span = Duration.ofDays(DAYS);
    List<Coming> opens = persona.ahead(learner, span, Outlook.Doing.OPENS);
    if (opens.isEmpty()) {
      String quiet = AheadWords.quiet(Outlook.quiet(persona.course(), learner));
      return new AheadView(plain.words().of(quiet), List.of(), List.of());
    }
    AheadWords words = new AheadWords(plain, learner);
    List<Coming> leaves = persona.ahead(learner, span, Outlook.Doing.NOTHING);
    Coming first = opens.getFirst();
    String next =
        plain
            .words()
            .of(
                "ahead-next",
                Map.of("what", words.what(first), "time", plain.manners().moment(first.at())));
    Instant now = persona.now();
    return new AheadView(
        next,
        days(opens, now, words, plain.manners()),
        leaves.equals(opens) ? List.of() : days(leaves, now, words, plain.manners()));
  }

  private static List<Day> days(
      List<Coming> coming, Instant now, AheadWords words, Manners manners) {
    List<Day> days = new ArrayList<>();
    LocalDate today = manners.date(now);
    for (int i = 0; i <= DAYS; i++) {
      LocalDate date = today.plusDays(i);
      List<Item> items =
          coming.stream()
              .filter(each -> manners.date(each.at()).equals(date))
              .map(each -> item(each, words, manners))
              .toList();
      days.add(
          new Day(
              date.getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, manners.locale()),
              DateTimeFormatter.ofLocalizedPattern("MMMd")
                  .withLocale(manners.locale())
                  .format(date),
              date.toString(),
              i == 0,
              items));
    }
    return days;
  }

  private static Item item(Coming coming, AheadWords words, Manners manners) {
    return new Item(
        manners.hour(coming.at()),
        words.what(coming),
        coming.why().stream().map(why -> words.why(coming, why)).toList());
  }
}
