package org.alongside.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.dialog.Course;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Learner;
import org.alongside.dialog.Offer;
import org.alongside.dialog.Option;
import org.alongside.dialog.Place;
import org.alongside.dialog.Promise;
import org.alongside.dialog.Timer;
import org.alongside.dialog.Value;
import org.alongside.dialog.Vars;

/**
 * What of a record matters to one dialog. Two moments of the same form go on in the same ways, so
 * only one of them is followed.
 */
final class Canon {
  private final Course course;
  private final Dialog dialog;
  private final Reads reads;

  Canon(Course course, Dialog dialog, Reads reads) {
    this.course = course;
    this.dialog = dialog;
    this.reads = reads;
  }

  List<Object> of(Moment moment) {
    Learner learner = moment.learner();
    List<Object> form = new ArrayList<>();
    form.add(moment.debriefed());
    form.add(moment.invited());
    for (Place place : learner.stack()) {
      form.add(place.at());
    }
    Place top = learner.top();
    if (top != null && top.at().dialog().equals(dialog.id())) {
      form.add(top.language());
      form.add(top.question() == null ? List.of() : offered(top.question()));
    }
    form.add(values(learner));
    form.add(profile(learner.profile()));
    learner.timers().forEach(timer -> timer(timer, form));
    learner.waiting().forEach(timer -> timer(timer, form));
    if (learner.opener() != null) {
      timer(learner.opener().timer(), form);
    }
    Promise promise = learner.promises().get(dialog.id());
    form.add(promise == null ? "" : List.of(promise.name(), promise.asked() != null));
    form.add(learner.late() != null);
    return form;
  }

  /** The keys of the buttons, and whether a choice is half made. */
  private static List<Object> offered(Offer offer) {
    List<Object> keys = new ArrayList<>();
    for (Option option : offer.options()) {
      keys.add(option.key());
    }
    keys.add(offer.draft().isEmpty());
    return keys;
  }

  private Map<String, Object> values(Learner learner) {
    return reads.reduced(dialog.vars(), learner.vars().getOrDefault(dialog.id(), Map.of()));
  }

  private Map<String, Object> profile(Map<String, Value> profile) {
    Map<String, Object> reduced = new HashMap<>(reads.reduced(course.profile(), profile));
    Value language = profile.get(Vars.LANGUAGE);
    reduced.put(Vars.LANGUAGE, language == null ? "" : language);
    Value consent = profile.get(Vars.CONSENT);
    reduced.put(Vars.CONSENT, consent == null ? "" : consent);
    return reduced;
  }

  private void timer(Timer timer, List<Object> form) {
    if (timer.setter().dialog().equals(dialog.id())
        || timer.target().dialog().equals(dialog.id())) {
      form.add(timer.target());
      form.add(timer.silence());
    }
  }
}
