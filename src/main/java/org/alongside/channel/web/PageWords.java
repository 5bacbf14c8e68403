package org.alongside.channel.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the words of the course's source language, pages of errors too. */
@ControllerAdvice
@ConditionalOnBooleanProperty(Simulator.ON)
class PageWords {
  private final Labels labels;
  private final Phones phones;

  PageWords(Labels labels, Phones phones) {
    this.labels = labels;
    this.phones = phones;
  }

  @ModelAttribute("words")
  Wording words() {
    return new Wording(labels, phones.language());
  }
}
