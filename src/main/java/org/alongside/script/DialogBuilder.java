package org.alongside.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.alongside.dialog.Block;
import org.alongside.dialog.Dialog;
import org.alongside.dialog.Exit;
import org.alongside.dialog.Guard;
import org.alongside.dialog.Step;
import org.alongside.dialog.Target;
import org.alongside.dialog.Text;
import org.alongside.dialog.Var;
import org.alongside.dialog.Words;
import org.alongside.script.Page.Ref;

/**
 * Makes one dialog of its pages, which are laid beside their source. A place is found in each
 * language by its position in the source. Only pages without errors come here.
 */
final class DialogBuilder {
  private final Page source;
  private final Map<String, Mirror> pages;
  private final Map<String, Page> all;
  private final Set<String> files;

  /**
   * Builds from these.
   *
   * @param pages the source and its translations, by language
   * @param all the source pages by id, for links without a step
   * @param files the paths of all files
   */
  DialogBuilder(Page source, Map<String, Mirror> pages, Map<String, Page> all, Set<String> files) {
    this.files = files;
    this.source = source;
    this.pages = pages;
    this.all = all;
  }

  Dialog build() {
    Front front = source.front();
    Map<String, Var> vars = new HashMap<>();
    front.vars().forEach((name, declared) -> vars.put(name, declared.var()));
    Map<String, String> moved = new HashMap<>();
    front.moved().forEach((from, to) -> moved.put(from, to.text()));
    SequencedMap<String, Step> steps = new LinkedHashMap<>();
    for (int i = 0; i < source.steps().size(); i++) {
      steps.put(source.steps().get(i).id(), step(i));
    }
    if (front.kind() == null) {
      throw new IllegalStateException("a page without kind was let through: " + source.file());
    }
    return new Dialog(
        source.id(),
        front.kind(),
        front.minutes(),
        words(Page::title),
        front.opener() == null ? null : openers(),
        front.debrief() == null ? null : front.debrief().text(),
        vars,
        steps,
        moved,
        pages.keySet(),
        front.safety());
  }

  private Words openers() {
    Map<String, Text> in = new HashMap<>();
    pages.forEach(
        (language, mirror) -> {
          Para opener = mirror.page().front().opener();
          if (opener != null) {
            in.put(language, opener.text());
          }
        });
    return new Words(in);
  }

  private Step step(int at) {
    Page.Section section = source.steps().get(at);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < section.items().size(); i++) {
      blocks.add(block(section.items().get(i), at, i));
    }
    List<Exit.Way> ways =
        section.ways().stream()
            .map(way -> new Exit.Way(way.cond().guard(), target(way.target())))
            .toList();
    return new Step(
        section.id(),
        section.at().line(),
        blocks,
        ways,
        exit(section, at),
        Spoken.of(pages, at, files));
  }

  private Block block(Page.Item item, int step, int at) {
    Guard guard = item.cond().guard();
    return switch (item) {
      case Page.Say say -> new Block.Say(guard, said(step, at));
      case Page.Show show -> new Block.Show(guard, show.media(), said(step, at));
      case Page.Put put -> new Block.Set(guard, put.effect());
      case Page.After after -> new Block.After(guard, after.delay(), target(after.target()));
      case Page.Do act -> new Block.Do(guard, act.action());
      case Page.Break line -> new Block.Break();
    };
  }

  /** The words of a block in each language that does not leave it out. */
  private Words said(int step, int at) {
    Map<String, Text> in = new HashMap<>();
    pages.forEach(
        (language, mirror) -> {
          if (mirror.item(step, at) instanceof Page.Say say) {
            in.put(language, say.words().text());
          } else if (mirror.item(step, at) instanceof Page.Show show) {
            in.put(language, show.alt().text());
          }
        });
    return new Words(in);
  }

  private Exit exit(Page.Section section, int step) {
    return switch (section.ending()) {
      case Page.Go go -> new Exit.Go(target(go.target()));
      case Page.End end -> new Exit.End();
      case Page.Ask ask ->
          new Exit.Ask(ask.name(), target(ask.target()), buttons(ask.buttons(), step));
      case Page.Choice choice -> new Exit.Choice(buttons(choice.buttons(), step));
      case Page.Quiz quiz ->
          new Exit.Quiz(
              quiz.safety(),
              quiz.effect(),
              quiz.target() == null ? null : target(quiz.target()),
              answers(quiz, step));
      case Page.Outcomes act -> {
        Map<String, Target> ways = new HashMap<>();
        act.ways().forEach(way -> ways.put(way.word(), target(way.target())));
        yield new Exit.Outcomes(act.action(), ways);
      }
      case null -> throw new IllegalStateException("a step without end: " + source.file());
    };
  }

  private List<Exit.Button> buttons(List<Page.Button> buttons, int step) {
    List<Exit.Button> built = new ArrayList<>();
    for (int i = 0; i < buttons.size(); i++) {
      Page.Button button = buttons.get(i);
      Target target = target(button.target());
      int at = i;
      Map<String, List<String>> synonyms = new HashMap<>();
      pages.forEach(
          (language, mirror) -> synonyms.put(language, button(mirror.page(), step, at).synonyms()));
      built.add(
          new Exit.Button(
              Labels.key(button.label().source(), target.dialog(), target.step()),
              button.cond().guard(),
              words(page -> button(page, step, at).label()),
              target,
              button.effects().stream().map(Page.Put::effect).toList(),
              button.returns(),
              synonyms));
    }
    return built;
  }

  private static Page.Button button(Page page, int step, int at) {
    return switch (page.steps().get(step).ending()) {
      case Page.Ask ask -> ask.buttons().get(at);
      case Page.Choice choice -> choice.buttons().get(at);
      case null, default -> throw new IllegalStateException("no buttons: " + page.file());
    };
  }

  private List<Exit.Answer> answers(Page.Quiz quiz, int step) {
    List<Exit.Answer> built = new ArrayList<>();
    for (int i = 0; i < quiz.answers().size(); i++) {
      int at = i;
      List<Words> feedback = new ArrayList<>();
      for (int j = 0; j < quiz.answers().get(i).feedback().size(); j++) {
        int paragraph = j;
        feedback.add(words(page -> answer(page, step, at).feedback().get(paragraph)));
      }
      built.add(
          new Exit.Answer(
              Labels.key(quiz.answers().get(i).words().source(), source.id(), ""),
              quiz.answers().get(i).right(),
              words(page -> answer(page, step, at).words()),
              feedback));
    }
    return built;
  }

  private static Page.Answer answer(Page page, int step, int at) {
    return ((Page.Quiz) Objects.requireNonNull(page.steps().get(step).ending())).answers().get(at);
  }

  private Words words(Function<Page, Para> place) {
    Map<String, Text> in = new HashMap<>();
    pages.forEach((language, mirror) -> in.put(language, place.apply(mirror.page()).text()));
    return new Words(in);
  }

  private Target target(Ref ref) {
    String step = ref.step();
    return new Target(
        ref.dialog(),
        step == null
            ? Objects.requireNonNull(all.get(ref.dialog())).steps().getFirst().id()
            : step);
  }
}
