package org.alongside.channel.web;

import java.util.List;
import org.alongside.dialog.Course;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Value;
import org.alongside.dialog.Vars;
import org.jspecify.annotations.Nullable;

/**
 * What a persona is like, with all that she could be, as a form shows it.
 *
 * @param agreed whether she has been through the welcome, or was spared it
 */
public record PersonView(
    String name,
    boolean discreet,
    boolean agreed,
    List<Traits.Choice> languages,
    List<Traits.Choice> addresses,
    List<Traits.Choice> countries) {

  static PersonView of(Course course, @Nullable Learner learner, Wording words, Manners manners) {
    Traits traits = Traits.of(course, learner);
    Value consent = learner == null ? null : learner.profile().get(Vars.CONSENT);
    return new PersonView(
        traits.name(),
        traits.discreet(),
        Vars.ADULT.equals(consent),
        traits.languages(course),
        traits.addresses(course, words),
        traits.countries(course, manners.locale()));
  }
}
