package org.alongside.channel.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.dialog.Course;
import org.alongside.dialog.Phrases;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;

/** The commands that Telegram shows beside the field for typing, in each language of the course. */
final class CommandMenu {
  private CommandMenu() {}

  /** One for each language; the source's once more, for phones in any other language. */
  static List<SetMyCommands> of(Course course) {
    List<SetMyCommands> all = new ArrayList<>();
    all.add(in(course, course.source(), null));
    for (String language : course.languages()) {
      if (language.length() == 2) {
        all.add(in(course, language, language));
      }
    }
    return all;
  }

  private static SetMyCommands in(Course course, String language, @Nullable String code) {
    List<BotCommand> commands = new ArrayList<>();
    for (Map.Entry<String, Course.Command> entry : course.commands().entrySet()) {
      String words = Phrases.plain(course, language, "command-" + entry.getKey());
      if (entry.getValue().shown() && !words.isBlank()) {
        int length = Math.min(words.length(), Bounds.DESCRIPTION);
        commands.add(new BotCommand(entry.getKey(), words.substring(0, length)));
      }
    }
    return new SetMyCommands(commands, new BotCommandScopeAllPrivateChats(), code);
  }
}
