package org.alongside.channel.telegram.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.alongside.channel.telegram.fake.Calls.Call;
import org.alongside.channel.telegram.fake.Table.Signature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The Bot API's door: {@code /bot‹token›/‹method›} on loopback. */
final class Http {
  static {
    // Else an answer waits for the client's delayed acknowledgement, and idle connections are cut.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxIdleConnections", "5000");
  }

  private record Reply(int code, String description, byte[] body) {}

  private final Table table = Table.read();
  private final String token;
  private final Methods methods;
  private final Faults faults;
  private final Calls calls;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Http(int port, String token, Methods methods, Faults faults, Calls calls) throws IOException {
    this.token = token;
    this.methods = methods;
    this.faults = faults;
    this.calls = calls;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1024);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  HttpServer server() {
    return server;
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Ends all connections, and returns when no new one is taken any more. */
  void stop() {
    InetSocketAddress address = server.getAddress();
    server.stop(0);
    threads.shutdownNow();
    while (true) {
      try (Socket still = new Socket(address.getAddress(), address.getPort())) {
        Thread.sleep(1);
      } catch (IOException closed) {
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String[] path = exchange.getRequestURI().getPath().split("/", 3);
      String name = path.length < 3 ? "" : path[2];
      Signature method = table.methods().get(name.toLowerCase(Locale.ROOT));
      Optional<Fault> fault = faults.take(name);
      if (fault.isEmpty()) {
        answer(exchange, reply(exchange, path, method));
        return;
      }
      switch (fault.get()) {
        case Fault.Answer a -> {
          calls.add(new Call(nameOf(method), Map.of(), a.code(), a.body()));
          answer(exchange, new Reply(a.code(), "", a.body().getBytes()));
        }
        case Fault.Slow slow -> {
          Thread.sleep(slow.time());
          answer(exchange, reply(exchange, path, method));
        }
        case Fault.LostBefore lost ->
            calls.add(new Call(nameOf(method), Map.of(), 0, "lost before"));
        case Fault.LostAfter lost -> reply(exchange, path, method);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static String nameOf(Signature method) {
    return method == null ? "" : method.name();
  }

  private Reply reply(HttpExchange exchange, String[] path, Signature method)
      throws IOException, InterruptedException {
    Map<String, JsonNode> parameters = Map.of();
    Reply reply;
    try {
      if (!path[1].equals("bot" + token)) {
        throw new Refusal(401, "Unauthorized", Map.of());
      }
      if (method == null) {
        throw new Refusal(404, "Not Found: the fake has no such method", Map.of());
      }
      parameters = Body.read(exchange, method);
      JsonNode named = parameters.remove("method");
      if (named != null && !named.asString("").equalsIgnoreCase(method.name())) {
        throw Refusal.bad("method in the body is " + named);
      }
      table.check(method, parameters, true);
      ObjectNode json = JsonNodeFactory.instance.objectNode().put("ok", true);
      json.set("result", methods.call(method, parameters));
      reply = new Reply(200, "", Body.JSON.writeValueAsBytes(json));
    } catch (Refusal refusal) {
      reply = new Reply(refusal.code, refusal.description(), refused(refusal));
    }
    calls.add(new Call(nameOf(method), parameters, reply.code(), reply.description()));
    return reply;
  }

  private static byte[] refused(Refusal refusal) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("ok", false);
    json.put("error_code", refusal.code).put("description", refusal.description());
    if (!refusal.parameters.isEmpty()) {
      ObjectNode parameters = json.putObject("parameters");
      refusal.parameters.forEach(parameters::put);
    }
    return Body.JSON.writeValueAsBytes(json);
  }

  private static void answer(HttpExchange exchange, Reply reply) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(reply.code(), reply.body().length);
    exchange.getResponseBody().write(reply.body());
  }
}
