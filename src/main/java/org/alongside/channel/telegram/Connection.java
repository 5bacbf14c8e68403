package org.alongside.channel.telegram;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLException;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** The one way to Telegram: a client, its address and the token, which never leaves this class. */
final class Connection implements AutoCloseable {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final int AT_ONCE = 256;
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration READ = Duration.ofSeconds(15);
  private static final Duration WRITE = Duration.ofSeconds(60);

  private final String token;
  private final String root;
  private final OkHttpClient http;
  private final OkHttpClient patient;
  private final TelegramClient client;
  private final ObjectMapper mapper =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  Connection(URI address, String token) {
    this.token = token;
    int port = port(address);
    this.root =
        "%s://%s:%d/bot%s/".formatted(address.getScheme(), address.getHost(), port, token);
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(AT_ONCE);
    dispatcher.setMaxRequestsPerHost(AT_ONCE);
    this.http =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectionPool(new ConnectionPool(64, 1, java.util.concurrent.TimeUnit.MINUTES))
            .retryOnConnectionFailure(false)
            .connectTimeout(CONNECT)
            .readTimeout(READ)
            .writeTimeout(WRITE)
            .build();
    this.patient =
        http.newBuilder().readTimeout(Bounds.LONG_POLL.plus(READ)).build();
    TelegramUrl url =
        TelegramUrl.builder()
            .schema(address.getScheme())
            .host(address.getHost())
            .port(port)
            .build();
    this.client = new OkHttpTelegramClient(mapper, http, token, url);
  }

  private static int port(URI address) {
    if (address.getScheme() == null || address.getHost() == null) {
      throw new IllegalArgumentException(
          "Telegram's address must look like https://api.telegram.org, not " + address);
    }
    int usual = address.getScheme().equals("https") ? 443 : 80;
    return address.getPort() < 0 ? usual : address.getPort();
  }

  TelegramClient client() {
    return client;
  }

  ObjectMapper mapper() {
    return mapper;
  }

  <T extends java.io.Serializable> Answer<T> call(BotApiMethod<T> method)
      throws InterruptedException {
    return call(() -> client.executeAsync(method));
  }

  /** Waits for the answer. */
  <T> Answer<T> call(Callable<CompletableFuture<T>> start) throws InterruptedException {
    try {
      return new Answer.Good<>(start.call().get());
    } catch (ExecutionException e) {
      return failed(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      return failed(e);
    }
  }

  /** Waits for updates and returns them as they came: one broken update must not hide the others. */
  Answer<JsonNode> updates(String parameters) {
    Request request =
        new Request.Builder()
            .url(root + "getupdates")
            .post(RequestBody.create(parameters, JSON))
            .build();
    try (Response response = patient.newCall(request).execute()) {
      return read(response.code(), response.body() == null ? "" : response.body().string());
    } catch (IOException e) {
      return failed(e);
    }
  }

  private Answer<JsonNode> read(int code, String body) {
    JsonNode json;
    try {
      json = mapper.readTree(body);
    } catch (IOException e) {
      return new Answer.Refused<>(code == 200 ? 502 : code, "an answer that is no JSON", 0, 0);
    }
    if (json.path("ok").asBoolean() && json.path("result").isArray()) {
      return new Answer.Good<>(json.path("result"));
    }
    return new Answer.Refused<>(
        json.path("error_code").asInt(code == 200 ? 502 : code),
        scrub(json.path("description").asText()),
        json.path("parameters").path("retry_after").asInt(),
        json.path("parameters").path("migrate_to_chat_id").asLong());
  }

  /** The first thing in the chain that says whether it was sent decides. */
  private <T> Answer<T> failed(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof TelegramApiRequestException refused) {
        return refused.getErrorCode() == null
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

  private String scrub(@Nullable String words) {
    return words == null ? "" : words.replace(token, "‹token›");
  }

  @Override
  public void close() {
    http.dispatcher().cancelAll();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
