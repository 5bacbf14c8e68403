package org.alongside;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import org.alongside.channel.web.Access;
import org.alongside.channel.web.Labels;
import org.alongside.channel.web.Phones;
import org.alongside.channel.web.Pictures;
import org.alongside.channel.web.Simulator;
import org.alongside.dialog.Course;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** How the parts are put together. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(Simulator.class)
class House {
  @Bean(destroyMethod = "close")
  Vault vault(Settings settings) {
    return Vault.open(settings);
  }

  @Bean(destroyMethod = "close")
  Telegramming telegramming(
      Settings settings, Vault vault, Course course, MeterRegistry meters) {
    String token = settings.token();
    return new Telegramming(
        token == null ? null : Bot.start(settings, token, vault, () -> course, meters));
  }

  /** The bot on Telegram, where there is a token. */
  record Telegramming(@Nullable Bot bot) implements AutoCloseable {
    @Override
    public void close() {
      if (bot != null) {
        bot.close();
      }
    }
  }

  @Bean
  HealthIndicator telegramHealthIndicator(Telegramming telegramming) {
    return () -> {
      Bot bot = telegramming.bot();
      if (bot == null) {
        return Health.unknown().withDetail("reason", "no token").build();
      }
      boolean well = bot.status().trouble().isEmpty();
      Health.Builder health = well ? Health.up() : Health.down();
      return health
          .withDetail("polled", String.valueOf(bot.status().polled()))
          .withDetail("trouble", bot.status().trouble())
          .build();
    };
  }

  @Bean
  Greeting greeting(Settings settings, Course course, Telegramming telegramming) {
    return new Greeting(settings, course, telegramming.bot() != null);
  }

  /** What the browser simulator stands on. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBooleanProperty(Simulator.ON)
  static class InTheBrowser {
    @Bean(destroyMethod = "close")
    Simulations simulations(Vault vault, Course course, MeterRegistry meters) {
      return new Simulations(vault, () -> course, meters);
    }

    @Bean
    Phones phones(Simulations simulations) {
      return simulations.phones();
    }

    @Bean
    Labels labels(Course course) {
      return Labels.of(() -> course);
    }

    @Bean
    Access access(Settings settings) throws IOException {
      return settings.guarded() ? Access.file(Password.file(settings.data())) : Access.loopback();
    }

    @Bean
    Pictures pictures(Settings settings) {
      return settings.dialogs() == null ? Pictures.shipped() : Pictures.in(settings.dialogs());
    }
  }
}
