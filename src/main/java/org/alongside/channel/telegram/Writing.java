package org.alongside.channel.telegram;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.alongside.dialog.Media;
import org.alongside.dialog.Sending;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.send.SendAudio;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.send.SendVoice;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessages;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageCaption;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Each thing we ask of Telegram, as its methods want it. */
final class Writing {
  private static final Logger log = LoggerFactory.getLogger(Writing.class);

  private final Connection connection;
  private final Uploading files;

  Writing(Connection connection, Uploading files) {
    this.connection = connection;
    this.files = files;
  }

  Answer<Message> send(long chat, Piece piece) throws InterruptedException {
    return switch (piece.file()) {
      case null -> connection.call(text(chat, piece));
      case Piece.Fresh fresh -> {
        InputFile upload = new InputFile(fresh.content().open(), fresh.name());
        yield media(chat, piece, fresh.kind(), upload);
      }
      case Piece.Shelved shelved -> shelved(chat, piece, shelved);
    };
  }

  private Answer<Message> shelved(long chat, Piece piece, Piece.Shelved file)
      throws InterruptedException {
    Media media = file.media();
    String name = media.file().substring(media.file().lastIndexOf('/') + 1);
    Answer<Message> answer;
    try {
      answer =
          files.send(
              media,
              (id, content) ->
                  media(
                      chat,
                      piece,
                      media.kind(),
                      content == null
                          ? new InputFile(id)
                          : new InputFile(new ByteArrayInputStream(content), name)));
    } catch (IOException missing) {
      log.error("{} cannot be read; its words are sent instead", media.file());
      return send(chat, piece.without(file.alt()));
    }
    return forbidsVoice(answer) ? send(chat, audio(piece, file)) : answer;
  }

  private static boolean forbidsVoice(Answer<Message> answer) {
    return answer instanceof Answer.Refused<Message> no && no.says("voice_messages_forbidden");
  }

  private static Piece audio(Piece piece, Piece.Shelved voice) {
    Media audio = new Media(voice.media().file(), Media.Kind.AUDIO);
    return piece.as(new Piece.Shelved(audio, voice.alt()));
  }

  private static SendMessage text(long chat, Piece p) {
    SendMessage send = new SendMessage(Long.toString(chat), p.body().text());
    send.setEntities(Piece.entities(p.body()));
    send.setReplyMarkup(p.keys());
    send.setProtectContent(guarded(p));
    send.setLinkPreviewOptions(Piece.noPreview());
    return send;
  }

  private Answer<Message> media(long chat, Piece p, Media.Kind kind, InputFile file)
      throws InterruptedException {
    var client = connection.client();
    String to = Long.toString(chat);
    return switch (kind) {
      case PHOTO -> {
        SendPhoto send = new SendPhoto(to, file);
        send.setCaption(caption(p));
        send.setCaptionEntities(Piece.entities(p.body()));
        send.setReplyMarkup(p.keys());
        send.setProtectContent(guarded(p));
        yield connection.call(() -> client.executeAsync(send));
      }
      case VOICE -> {
        SendVoice send = new SendVoice(to, file);
        send.setCaption(caption(p));
        send.setCaptionEntities(Piece.entities(p.body()));
        send.setReplyMarkup(p.keys());
        send.setProtectContent(guarded(p));
        yield connection.call(() -> client.executeAsync(send));
      }
      case AUDIO -> {
        SendAudio send = new SendAudio(to, file);
        send.setCaption(caption(p));
        send.setCaptionEntities(Piece.entities(p.body()));
        send.setReplyMarkup(p.keys());
        send.setProtectContent(guarded(p));
        yield connection.call(() -> client.executeAsync(send));
      }
      case DOCUMENT -> {
        SendDocument send = new SendDocument(to, file);
        send.setCaption(caption(p));
        send.setCaptionEntities(Piece.entities(p.body()));
        send.setReplyMarkup(p.keys());
        send.setProtectContent(guarded(p));
        yield connection.call(() -> client.executeAsync(send));
      }
    };
  }

  private static @Nullable String caption(Piece p) {
    return p.body().text().isBlank() ? null : p.body().text();
  }

  private static @Nullable Boolean guarded(Piece p) {
    return p.guarded() ? true : null;
  }

  /** Where the new words do not fit, only the buttons change. */
  Answer<?> edit(long chat, Sending.Edit edit, boolean plain) throws InterruptedException {
    String to = Long.toString(chat);
    int number = (int) edit.message();
    var keys = Piece.keyboard(edit.offer(), edit.rows());
    int most = edit.caption() ? Bounds.CAPTION : Bounds.TEXT;
    var looks = plain ? null : Piece.entities(edit.body());
    if (edit.body().text().length() > most || edit.body().text().isBlank()) {
      EditMessageReplyMarkup buttons = new EditMessageReplyMarkup();
      buttons.setChatId(to);
      buttons.setMessageId(number);
      buttons.setReplyMarkup(keys);
      return connection.call(buttons);
    }
    if (edit.caption()) {
      EditMessageCaption caption = new EditMessageCaption();
      caption.setChatId(to);
      caption.setMessageId(number);
      caption.setCaption(edit.body().text());
      caption.setCaptionEntities(looks);
      caption.setReplyMarkup(keys);
      return connection.call(caption);
    }
    EditMessageText text = EditMessageText.builder().text(edit.body().text()).build();
    text.setChatId(to);
    text.setMessageId(number);
    text.setEntities(looks);
    text.setReplyMarkup(keys);
    text.setLinkPreviewOptions(Piece.noPreview());
    return connection.call(text);
  }

  Answer<Boolean> erase(long chat, List<Long> numbers) throws InterruptedException {
    List<Integer> ids = numbers.stream().map(Long::intValue).toList();
    return connection.call(new DeleteMessages(Long.toString(chat), ids));
  }

  Answer<Boolean> erase(long chat, long number) throws InterruptedException {
    return connection.call(new DeleteMessage(Long.toString(chat), (int) number));
  }
}
