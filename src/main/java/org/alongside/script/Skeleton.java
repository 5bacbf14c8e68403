package org.alongside.script;

import java.util.ArrayList;
import java.util.List;
import org.alongside.script.Page.Cond;
import org.alongside.script.Page.Ref;
import org.jspecify.annotations.Nullable;

/** A page without its words: two pages with one skeleton say the same in two languages. */
final class Skeleton {
  private Skeleton() {}

  static List<List<Object>> of(Page page) {
    List<List<Object>> steps = new ArrayList<>();
    for (Page.Section section : page.steps()) {
      List<Object> bones = new ArrayList<>();
      bones.add(section.id());
      section.items().forEach(item -> bones.add(item(item)));
      section.ways().forEach(way -> bones.add(List.of(way.cond().guard(), ref(way.target()))));
      bones.add(ending(section.ending()));
      steps.add(bones);
    }
    return steps;
  }

  private static List<Object> item(Page.Item item) {
    Object what =
        switch (item) {
          case Page.Say say -> "say";
          case Page.Show show -> show.media();
          case Page.Put put -> put.effect();
          case Page.After after -> List.of(after.delay(), ref(after.target()));
          case Page.Do act -> act.action();
          case Page.Break line -> "---";
        };
    return List.of(item.cond().guard(), what);
  }

  private static List<Object> ending(Page.@Nullable Ending ending) {
    return switch (ending) {
      case Page.Go go -> List.of("go", ref(go.target()));
      case Page.End end -> List.of("end");
      case Page.Ask ask ->
          List.of("ask", "" + ask.name(), ref(ask.target()), buttons(ask.buttons()));
      case Page.Choice choice -> buttons(choice.buttons());
      case Page.Quiz quiz ->
          List.of(
              "quiz",
              quiz.safety(),
              "" + quiz.effect(),
              quiz.target() == null ? "" : ref(quiz.target()),
              quiz.answers().stream().map(a -> List.of(a.right(), a.feedback().size())).toList());
      case Page.Outcomes act ->
          List.of(
              act.action(),
              act.ways().stream().map(way -> way.word() + " " + ref(way.target())).toList());
      case null -> List.of();
    };
  }

  private static List<Object> buttons(List<Page.Button> buttons) {
    List<Object> bones = new ArrayList<>();
    for (Page.Button button : buttons) {
      bones.add(
          List.of(
              guard(button.cond()),
              ref(button.target()),
              button.effects().stream().map(Page.Put::effect).toList(),
              button.returns()));
    }
    return bones;
  }

  private static Object guard(Cond cond) {
    return cond.guard();
  }

  private static String ref(Ref ref) {
    return ref.dialog() + "#" + (ref.step() == null ? "" : ref.step());
  }
}
