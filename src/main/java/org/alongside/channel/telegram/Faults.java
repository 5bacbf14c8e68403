package org.alongside.channel.telegram;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/** What an exception of the client says about the fate of a call. The token is taken out of it. */
final class Faults {
  private final String token;

  Faults(String token) {
    this.token = token;
  }

  /** The first thing in the chain that says whether it was sent decides. */
  <T> Answer<T> read(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof TelegramApiRequestException refused) {
        return noCode(refused)
            ? new Answer.Lost<>(true, "an answer that is no JSON")
            : refused(refused);
      }
      if (t instanceof TelegramApiValidationException || t instanceof JacksonException) {
        return new Answer.Refused<>(400, "not sendable: " + t.getClass().getSimpleName(), 0, 0);
      }
      if (t instanceof IOException lost) {
        return new Answer.Lost<>(!unsent(lost), scrub(lost.toString()));
      }
    }
    return thrown instanceof TelegramApiException
        ? new Answer.Lost<>(true, "an empty answer")
        : new Answer.Refused<>(400, "not sendable: " + thrown.getClass().getSimpleName(), 0, 0);
  }

  /** An answer that could not be read has none, or 0. */
  private static boolean noCode(TelegramApiRequestException refused) {
    return refused.getErrorCode() == null || refused.getErrorCode() == 0;
  }

  private <T> Answer<T> refused(TelegramApiRequestException refused) {
    var parameters = refused.getParameters();
    Integer wait = parameters == null ? null : parameters.getRetryAfter();
    Long moved = parameters == null ? null : parameters.getMigrateToChatId();
    return new Answer.Refused<>(
        refused.getErrorCode(),
        scrub(refused.getApiResponse()),
        wait == null ? 0 : wait,
        moved == null ? 0 : moved);
  }

  /** Whether nothing can have reached Telegram. */
  private static boolean unsent(IOException lost) {
    String words = String.valueOf(lost.getMessage()).toLowerCase(Locale.ROOT);
    return lost instanceof ConnectException
        || lost instanceof UnknownHostException
        || lost instanceof NoRouteToHostException
        || (lost instanceof SSLException && words.contains("handshake"))
        || (lost instanceof SocketTimeoutException && words.contains("connect"));
  }

  String scrub(@Nullable String words) {
    return words == null ? "" : words.replace(token, "‹token›");
  }
}
