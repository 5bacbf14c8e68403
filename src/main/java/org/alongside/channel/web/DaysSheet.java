package org.alongside.channel.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.alongside.days.Days;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Slots;
import org.alongside.dialog.Value;
import org.alongside.dialog.Var;
import org.jspecify.annotations.Nullable;

/** What her calendar remembers of a persona, in words. */
record DaysSheet(Plain plain, Learner learner) {
  Sheet.Section section() {
    Sheet.Writing writing = new Sheet.Writing(plain.words(), "record-days");
    Days days = Days.of(learner);
    if (!days.equals(Days.NONE)) {
      writing.add(of("days-pace"), pace(days));
      writing.add(of("days-slow"), Integer.toString(days.slow()));
      writing.add(of("days-next"), moment(days.next()));
      writing.add(of("days-met"), met(days));
      writing.add(of("days-looked"), day(days.looked()));
      writing.add(of(days.warned() ? "days-warned" : "days-silent"), moment(days.silent()));
    }
    return writing.done();
  }

  private String pace(Days days) {
    List<String> pace = days.pace(Slots.of(plain.course(), learner).days());
    return pace.isEmpty()
        ? of("days-parted")
        : plain.value(new Var.Days(), new Value.Word(String.join(" ", pace)));
  }

  private String met(Days days) {
    LocalDate next = days.reviews().next();
    return next == null
        ? of("days-none")
        : plain
            .words()
            .of(
                "days-met-next",
                Map.of("count", Integer.toString(days.reviews().size()), "day", day(next)));
  }

  private String day(@Nullable LocalDate date) {
    ZoneId zone = plain.manners().zone();
    return date == null
        ? of("days-none")
        : plain.manners().day(date.atStartOfDay(zone).toInstant());
  }

  private String moment(@Nullable Instant at) {
    return at == null ? of("days-none") : plain.manners().moment(at);
  }

  private String of(String id) {
    return plain.words().of(id);
  }
}
