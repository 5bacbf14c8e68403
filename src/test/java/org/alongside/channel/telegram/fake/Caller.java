package org.alongside.channel.telegram.fake;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;

/** A bot that calls whatever a test says; quotes in its JSON are single. */
final class Caller implements AutoCloseable {
  private final FakeTelegram fake;
  private final HttpClient client = HttpClient.newHttpClient();

  Caller(FakeTelegram fake) {
    this.fake = fake;
  }

  JsonNode send(String text) {
    return call("sendMessage", "{'chat_id':1001,'text':'" + text + "'}");
  }

  JsonNode updates(String parameters) {
    return call("getUpdates", parameters).get("result");
  }

  static long id(JsonNode answer) {
    return answer.get("result").get("message_id").longValue();
  }

  /** The error's number and words, or ok. */
  static String said(JsonNode answer) {
    return answer.get("ok").booleanValue()
        ? "ok"
        : answer.get("error_code").intValue() + " " + answer.get("description").stringValue();
  }

  JsonNode call(String method, String parameters) {
    return post(method, "application/json", parameters.replace('\'', '"'));
  }

  JsonNode multipart(String method, String field) {
    String part = "--xyz\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
    return post(
        method,
        "multipart/form-data; boundary=xyz",
        part.formatted("chat_id", "", "1001")
            + part.formatted("caption", "", "a cat")
            + part.formatted(field, "; filename=\"cat\"", "bytes")
            + "--xyz--\r\n");
  }

  private JsonNode post(String method, String type, String body) {
    URI uri = URI.create(fake.url() + "/bot" + FakeTelegram.TOKEN + "/" + method);
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return Body.JSON.readTree(client.send(request, BodyHandlers.ofByteArray()).body());
    } catch (IOException lost) {
      throw new IllegalStateException(lost);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
