package org.alongside;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.alongside.store.EmbeddedRedis.Fsync;
import org.jspecify.annotations.Nullable;

/**
 * How this process runs.
 *
 * @param token Telegram's, null without Telegram
 * @param telegram base address of the Bot API
 * @param redis address of a Redis, null for the embedded one
 * @param key file of the sealing key
 * @param pace messages a second over all chats, 0 for no limits at all
 * @param flood inputs in ten seconds from one chat, 0 for no limit
 * @param dialogs folder of the curriculum, null for the one in the jar
 * @param data folder of the embedded Redis and of what the first start makes
 * @param port of the pages
 * @param simulator whether the browser simulator runs
 */
public record Settings(
    @Nullable String token,
    URI telegram,
    @Nullable String redis,
    Path key,
    Fsync fsync,
    int pace,
    int flood,
    @Nullable Path dialogs,
    Path data,
    int port,
    boolean simulator) {
  private static final Pattern TOKEN = Pattern.compile("\\d+:[A-Za-z0-9_-]+");
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^/\\s?#@\\[\\]\\\\%\"<>^`{|}]+/?");
  private static final String TELEGRAM = "https://api.telegram.org";

  /** Those of this process: environment variables, or system properties of the same names. */
  public static Settings ofMachine() {
    return read(
        name -> {
          String property = System.getProperty(name);
          return property != null ? property : System.getenv(name);
        });
  }

  /** Reads the settings by their names, such as those of environment variables. */
  public static Settings read(Function<String, @Nullable String> values) {
    Reader reader = new Reader(values);
    String token = reader.text("TELEGRAM_BOT_TOKEN");
    if (token != null && !TOKEN.matcher(token).matches()) {
      throw new WrongSetting(
          "TELEGRAM_BOT_TOKEN is not a bot's token; it looks like 123456:ABC-def and comes from"
              + " @BotFather.");
    }
    String redis = reader.text("ALONGSIDE_REDIS_URL");
    Path data = reader.path("ALONGSIDE_DATA", "data");
    if (Files.exists(data) && !Files.isDirectory(data)) {
      throw new WrongSetting(
          "ALONGSIDE_DATA is %s, which is a file; give a folder, which is made if need be."
              .formatted(data));
    }
    return new Settings(
        token,
        address(reader.text("ALONGSIDE_TELEGRAM_URL")),
        redis,
        key(reader.text("ALONGSIDE_KEY"), redis, data),
        reader.fsync(),
        reader.number("ALONGSIDE_PACE", 30, 0, 1_000_000),
        reader.number("ALONGSIDE_FLOOD", 20, 0, 1_000_000),
        dialogs(reader.text("ALONGSIDE_DIALOGS")),
        data,
        reader.number("SERVER_PORT", 8080, 0, 65_534),
        reader.flag("ALONGSIDE_SIMULATOR", token == null));
  }

  /** Whether whoever opens the simulator must know its password: as soon as Telegram is served. */
  public boolean guarded() {
    return token != null;
  }

  private static URI address(@Nullable String text) {
    String address = text == null ? TELEGRAM : text;
    if (!ADDRESS.matcher(address).matches()) {
      throw new WrongSetting(
          "ALONGSIDE_TELEGRAM_URL is %s; it is the scheme, host and port of a Bot API server,"
                  .formatted(address)
              + " such as "
              + TELEGRAM
              + " or http://localhost:8081.");
    }
    URI uri = URI.create(address);
    if (uri.getHost() == null || uri.getPort() > 65_535) {
      throw new WrongSetting(
          "ALONGSIDE_TELEGRAM_URL is %s, in which no host and port can be found; a host's name has"
                  .formatted(address)
              + " letters, digits, dots and hyphens, a port is a number up to 65535.");
    }
    return uri;
  }

  private static Path key(@Nullable String text, @Nullable String redis, Path data) {
    if (text != null) {
      return Path.of(text);
    }
    if (redis != null) {
      throw new WrongSetting(
          "ALONGSIDE_KEY is not set; with a Redis of your own (ALONGSIDE_REDIS_URL) it must name"
              + " the file of the sealing key, which every process that uses this Redis shares.");
    }
    return data.resolve("alongside.key");
  }

  private static @Nullable Path dialogs(@Nullable String text) {
    if (text == null) {
      Path here = Path.of("dialogs");
      return Files.isDirectory(here) ? here : null;
    }
    Path folder = Path.of(text);
    if (!Files.isDirectory(folder)) {
      throw new WrongSetting(
          "ALONGSIDE_DIALOGS is %s, which is no folder; give the one that holds course.yaml."
              .formatted(text));
    }
    return folder;
  }

  /** Reads single values. One that is empty counts as not set. */
  private record Reader(Function<String, @Nullable String> values) {
    @Nullable String text(String name) {
      String value = values.apply(name);
      return value == null || value.isBlank() ? null : value.strip();
    }

    Path path(String name, String otherwise) {
      String value = text(name);
      return Path.of(value == null ? otherwise : value);
    }

    int number(String name, int otherwise, int low, int high) {
      String value = text(name);
      if (value == null) {
        return otherwise;
      }
      try {
        int number = Integer.parseInt(value);
        if (number >= low && number <= high) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Said below, in the same words as a number out of bounds.
      }
      throw new WrongSetting(
          "%s is %s; it is a whole number from %d to %d.".formatted(name, value, low, high));
    }

    boolean flag(String name, boolean otherwise) {
      String value = text(name);
      if (value == null) {
        return otherwise;
      }
      if (!List.of("true", "false").contains(value)) {
        throw new WrongSetting("%s is %s; it is true or false.".formatted(name, value));
      }
      return Boolean.parseBoolean(value);
    }

    Fsync fsync() {
      String value = text("ALONGSIDE_FSYNC");
      if (value == null || value.equals("always")) {
        return Fsync.ALWAYS;
      }
      if (value.equals("everysec")) {
        return Fsync.EVERYSEC;
      }
      throw new WrongSetting(
          "ALONGSIDE_FSYNC is %s; it is always (nothing is lost when the power fails) or everysec"
                  .formatted(value)
              + " (faster; up to a second is lost).");
    }
  }
}
