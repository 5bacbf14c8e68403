package org.alongside.channel.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.alongside.dialog.Sending;
import org.alongside.turn.Outbox;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The simulator's pages over two personas who talk to {@link SmallTalk}, on a port of its own. */
public final class Harness implements AutoCloseable {
  /** A Tuesday. */
  public static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

  private final ServletWebServerApplicationContext context;

  private Harness(ServletWebServerApplicationContext context) {
    this.context = context;
  }

  /** Open to this machine. */
  public static Harness open() {
    return start(Map.of());
  }

  /** With a password. */
  public static Harness guarded(String password) {
    return start(Map.of("test.password", password));
  }

  private static Harness start(Map<String, String> more) {
    SpringApplication application = new SpringApplication(Pages.class);
    Map<String, Object> settings = new java.util.HashMap<>(more);
    settings.put(Simulator.ON, "true");
    settings.put("server.port", freePort());
    settings.put("server.address", "127.0.0.1");
    settings.put("spring.threads.virtual.enabled", "true");
    settings.put("spring.main.banner-mode", "off");
    settings.put("management.server.port", "-1");
    application.setDefaultProperties(settings);
    return new Harness((ServletWebServerApplicationContext) application.run());
  }

  /** Not 0: a server that comes back must be found where it was. */
  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String address() {
    return "http://localhost:" + port();
  }

  int port() {
    return context.getWebServer().getPort();
  }

  /** Both personas unknown again, their clocks real. */
  public void fresh() {
    context.getBean(Phones.class).fresh();
  }

  /** Stops answering, as when the program is away; the personas live on. */
  public void leave() {
    context.getWebServer().stop();
  }

  /** Answers again on the same port. */
  public void comeBack() {
    context.getWebServer().start();
  }

  /** The first persona writes this, while no page looks. */
  public void say(String text) {
    context.getBean(Phones.class).all().getFirst().say(text);
  }

  /** A turn sends this to the first persona. */
  void sends(Sending... sendings) {
    Chat chat = context.getBean(Phones.class).all().getFirst().chat();
    chat.deliver(new Outbox.Entry("1", chat.who(), 1, List.of(sendings), true, false));
  }

  /** The first persona's screen is emptied, as by a restart. */
  public void forgetScreen() {
    context.getBean(Phones.class).all().getFirst().chat().clear();
  }

  @Override
  public void close() {
    context.close();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(Simulator.class)
  static class Pages {
    @Bean
    Phones phones() {
      InstantSource real = InstantSource.fixed(START);
      return new Phones(
          List.of(
              SmallTalk.persona("a", new PersonaClock(real)),
              SmallTalk.persona("b", new PersonaClock(real))));
    }

    @Bean
    Labels labels() throws IOException {
      return new Words();
    }

    @Bean
    Access access(org.springframework.core.env.Environment environment) {
      return new Access(environment.getProperty("test.password"));
    }

    @Bean
    Editions editions() {
      return new StillEditions();
    }

    @Bean
    Workshop workshop() {
      return new StillEditions.Closed();
    }

    @Bean
    Pictures pictures() {
      return Pictures.in(Path.of("src/test/resources/web/dialogs"));
    }
  }
}
