package org.alongside.channel.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
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
  static Harness guarded(String password) {
    return start(Map.of("test.password", password));
  }

  private static Harness start(Map<String, String> more) {
    SpringApplication application = new SpringApplication(Pages.class);
    Map<String, Object> settings = new java.util.HashMap<>(more);
    settings.put(Simulator.ON, "true");
    settings.put("server.port", "0");
    settings.put("server.address", "127.0.0.1");
    settings.put("spring.threads.virtual.enabled", "true");
    settings.put("spring.main.banner-mode", "off");
    settings.put("management.server.port", "-1");
    application.setDefaultProperties(settings);
    return new Harness((ServletWebServerApplicationContext) application.run());
  }

  public String address() {
    return "http://localhost:" + port();
  }

  int port() {
    return context.getWebServer().getPort();
  }

  /** Both personas unknown again, their clocks real. */
  public void fresh() {
    context.getBean(Phones.class).all().forEach(Persona::startOver);
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
    Pictures pictures() {
      return Pictures.in(Path.of("src/test/resources/web/dialogs"));
    }
  }
}
