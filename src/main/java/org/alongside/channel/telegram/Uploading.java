package org.alongside.channel.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.alongside.dialog.Media;
import org.alongside.turn.Unavailable;
import org.alongside.turn.Uploads;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * The files of {@code dialogs/}, as Telegram knows them: each is uploaded once for this bot, and
 * sent by its id from then on, after a restart too. One that changed is uploaded anew.
 */
final class Uploading {
  private final Shelf shelf;
  private final Uploads uploads;
  private final String bot;

  /** Hashes of what is in the files, by path, as long as no file may have changed. */
  private final Map<String, String> hashes = new ConcurrentHashMap<>();

  private final Map<String, String> ids = new ConcurrentHashMap<>();
  private final Map<String, ReentrantLock> underWay = new ConcurrentHashMap<>();

  /**
   * Files of a bot.
   *
   * @param bot the number that its token begins with
   */
  Uploading(Shelf shelf, Uploads uploads, String bot) {
    this.shelf = shelf;
    this.uploads = uploads;
    this.bot = bot;
  }

  /** Sends a file by its id, or with what is in it. */
  interface Send {
    Answer<Message> by(@Nullable String id, byte @Nullable [] content) throws InterruptedException;
  }

  /** Files may have changed. */
  void look() {
    hashes.clear();
  }

  /**
   * Sends a file: by its id where it has one that Telegram takes, else by uploading it. Whoever
   * sends the same file meanwhile waits for the id.
   *
   * @throws IOException when the file cannot be read
   */
  Answer<Message> send(Media media, Send send) throws IOException, InterruptedException {
    String file = name(media);
    Answer<Message> answer = ids.containsKey(file) ? known(file, send) : null;
    if (answer != null) {
      return answer;
    }
    // Asked of the store by one alone: the others would ask the same.
    ReentrantLock first = underWay.computeIfAbsent(file, key -> new ReentrantLock());
    first.lockInterruptibly();
    try {
      if (find(file) == null) {
        return upload(media, file, send);
      }
    } finally {
      first.unlock();
    }
    // The lock is not held while others send: one slow chat must not hold up the rest.
    Answer<Message> after = known(file, send);
    return after != null ? after : upload(media, file, send);
  }

  private @Nullable String find(String file) {
    String id = ids.get(file);
    if (id == null) {
      id = stored(() -> uploads.find(bot, file));
    }
    if (id != null) {
      ids.put(file, id);
    }
    return id;
  }

  private @Nullable Answer<Message> known(String file, Send send) throws InterruptedException {
    String id = find(file);
    if (id == null) {
      return null;
    }
    Answer<Message> answer = send.by(id, null);
    if (answer instanceof Answer.Refused<Message> no && unknown(no)) {
      ids.remove(file, id);
      stored(
          () -> {
            uploads.drop(bot, file);
            return null;
          });
      return null;
    }
    ids.put(file, id);
    return answer;
  }

  private static boolean unknown(Answer.Refused<?> no) {
    return no.says("file identifier") || no.says("file reference") || no.says("file of type");
  }

  private Answer<Message> upload(Media media, String file, Send send)
      throws IOException, InterruptedException {
    Answer<Message> answer = send.by(null, content(media));
    String id = answer instanceof Answer.Good<Message> good ? id(media, good.result()) : null;
    if (id != null) {
      ids.put(file, id);
      stored(
          () -> {
            uploads.keep(bot, file, id);
            return null;
          });
    }
    return answer;
  }

  /** While the store is away a file is uploaded once more: a message need not wait for that. */
  private static @Nullable String stored(Supplier<@Nullable String> work) {
    try {
      return work.get();
    } catch (Unavailable away) {
      return null;
    }
  }

  /** The kind belongs to it: Telegram's id of a voice is none of an audio. */
  private String name(Media media) throws IOException {
    String hash = hashes.get(media.file());
    if (hash == null) {
      hash = hash(content(media));
      hashes.put(media.file(), hash);
    }
    return media.kind().name().charAt(0) + hash;
  }

  private byte[] content(Media media) throws IOException {
    try (InputStream in = shelf.open(media.file())) {
      return in.readAllBytes();
    }
  }

  private static String hash(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static @Nullable String id(Media media, Message sent) {
    return switch (media.kind()) {
      case PHOTO -> sent.getPhoto() == null ? null : sent.getPhoto().getLast().getFileId();
      case VOICE -> sent.getVoice() == null ? null : sent.getVoice().getFileId();
      case AUDIO -> sent.getAudio() == null ? null : sent.getAudio().getFileId();
      case DOCUMENT -> sent.getDocument() == null ? null : sent.getDocument().getFileId();
    };
  }
}
