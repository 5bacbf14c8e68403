package org.alongside.script;

import java.time.LocalDate;

/** Sees that a page and its sources still hold. */
final class ExpiryCheck {
  private ExpiryCheck() {}

  static void check(Page page, LocalDate today, Report report) {
    for (Front.Expiry expiry : page.front().expires()) {
      if (today.isAfter(expiry.last())) {
        report.add(
            ProblemCode.EXPIRED,
            expiry.at(),
            "this held until %s; look whether it is still true, then write a later date"
                .formatted(expiry.last()));
      }
    }
  }
}
