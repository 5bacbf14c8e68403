package org.alongside.channel.telegram;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** The one way to Telegram: a client, its address and the token, which never leaves this class. */
final class Connection implements AutoCloseable {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final int AT_ONCE = 128;
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration READ = Duration.ofSeconds(30);
  private static final Duration WRITE = Duration.ofSeconds(60);

  private final Faults faults;
  private final String root;
  private final OkHttpClient http;
  private final OkHttpClient patient;
  private final TelegramClient client;
  private final ObjectMapper mapper =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  Connection(URI address, String token) {
    this.faults = new Faults(token);
    int port = port(address);
    this.root = "%s://%s:%d/bot%s/".formatted(address.getScheme(), address.getHost(), port, token);
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(AT_ONCE);
    dispatcher.setMaxRequestsPerHost(AT_ONCE);
    this.http =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectionPool(new ConnectionPool(64, 1, TimeUnit.MINUTES))
            .retryOnConnectionFailure(false)
            .addInterceptor(Connection::inJson)
            .connectTimeout(CONNECT)
            .readTimeout(READ)
            .writeTimeout(WRITE)
            .build();
    this.patient = http.newBuilder().readTimeout(Bounds.LONG_POLL.plus(READ)).build();
    TelegramUrl url =
        TelegramUrl.builder()
            .schema(address.getScheme())
            .host(address.getHost())
            .port(port)
            .build();
    this.client = new OkHttpTelegramClient(mapper, http, token, url);
  }

  /** A server on the way may refuse with a page of its own: its number must not be lost. */
  private static Response inJson(Interceptor.Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    String start = response.peekBody(1).string();
    if (response.isSuccessful() || start.equals("{")) {
      return response;
    }
    response.close();
    String body =
        "{\"ok\":false,\"error_code\":%d,\"description\":\"not from Telegram\"}"
            .formatted(response.code());
    return response.newBuilder().body(ResponseBody.create(body, JSON)).build();
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

  <T extends Serializable> Answer<T> call(BotApiMethod<T> method) throws InterruptedException {
    return call(() -> client.executeAsync(method));
  }

  /** Waits for the answer. */
  <T> Answer<T> call(Callable<CompletableFuture<T>> start) throws InterruptedException {
    try {
      return new Answer.Good<>(start.call().get());
    } catch (ExecutionException e) {
      return faults.read(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      return faults.read(e);
    }
  }

  /**
   * Waits for updates and returns them as they came: one broken update must not hide the others.
   */
  Answer<JsonNode> updates(String parameters) {
    Request request =
        new Request.Builder()
            .url(root + "getupdates")
            .post(RequestBody.create(parameters, JSON))
            .build();
    try (Response response = patient.newCall(request).execute()) {
      return read(response.code(), response.body() == null ? "" : response.body().string());
    } catch (IOException e) {
      return faults.read(e);
    }
  }

  private Answer<JsonNode> read(int code, String body) {
    JsonNode json;
    try {
      json = mapper.readTree(body);
    } catch (IOException e) {
      return new Answer.Lost<>(true, "an answer that is no JSON");
    }
    if (json.path("ok").asBoolean() && json.path("result").isArray()) {
      return new Answer.Good<>(json.path("result"));
    }
    return new Answer.Refused<>(
        json.path("error_code").asInt(code),
        faults.scrub(json.path("description").asText()),
        json.path("parameters").path("retry_after").asInt(),
        json.path("parameters").path("migrate_to_chat_id").asLong());
  }

  @Override
  public void close() {
    http.dispatcher().cancelAll();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
