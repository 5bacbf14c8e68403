package org.alongside.script;

import java.util.ArrayList;
import java.util.List;

/**
 * What a page says, sentence by sentence: values count as one word, and of each choice the longest
 * arm is read.
 */
record Prose(List<Said> paragraphs) {

  /** The sentences of one paragraph. */
  record Said(At at, List<String> sentences) {}

  static Prose of(Page page) {
    Longest longest = new Longest(name -> 1);
    Sentences sentences = new Sentences(page.language());
    List<Said> said = new ArrayList<>();
    for (Para para : Paras.said(page)) {
      said.add(new Said(para.at(), sentences.of(longest.of(para.text()))));
    }
    return new Prose(said);
  }

  List<String> sentences() {
    return paragraphs.stream().flatMap(said -> said.sentences().stream()).toList();
  }
}
