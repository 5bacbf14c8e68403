package org.alongside;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import org.alongside.channel.telegram.Telegram;
import org.alongside.channel.web.Access;
import org.alongside.channel.web.Edition;
import org.alongside.channel.web.Labels;
import org.alongside.channel.web.Phones;
import org.alongside.channel.web.Pictures;
import org.alongside.channel.web.Simulator;
import org.alongside.channel.web.Workshop;
import org.alongside.turn.Unavailable;
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
  Telegramming telegramming(
      Settings settings, Vault vault, LiveCourse course, MeterRegistry meters) {
    String token = settings.token();
    if (token == null) {
      return new Telegramming(null);
    }
    Bot bot = Bot.start(settings, token, vault, course, meters);
    course.onChange(bot::courseChanged);
    return new Telegramming(bot);
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
        return Health.up().withDetail("served", false).build();
      }
      Telegram.Status status = bot.status();
      Health.Builder health = status.trouble().isEmpty() ? Health.up() : Health.down();
      return health
          .withDetail("polled", status.polled() == null ? "never" : status.polled())
          .withDetail("trouble", status.trouble())
          .build();
    };
  }

  @Bean
  HealthIndicator recordsHealthIndicator(Vault vault) {
    return () -> {
      try {
        vault.ping();
        return Health.up().build();
      } catch (Unavailable away) {
        return Health.down().withDetail("trouble", String.valueOf(away.getMessage())).build();
      }
    };
  }

  /** Dead letters do not make the bot unwell, but somebody should look at them. */
  @Bean
  HealthIndicator deadLettersHealthIndicator(Telegramming telegramming) {
    return () -> {
      Bot bot = telegramming.bot();
      if (bot == null) {
        return Health.up().build();
      }
      try {
        return Health.up().withDetail("count", bot.deadLetters()).build();
      } catch (Unavailable away) {
        return Health.unknown().build();
      }
    };
  }

  /** Pages with errors do not make the bot unwell: it tells the last ones without. */
  @Bean
  HealthIndicator dialogsHealthIndicator(LiveCourse course) {
    return () -> {
      Edition edition = course.now();
      return Health.up()
          .withDetail("read", edition.since())
          .withDetail("held", edition.held())
          .withDetail(
              "errors",
              edition.problems().stream()
                  .filter(Edition.Problem::error)
                  .map(Edition.Problem::toString)
                  .toList())
          .build();
    };
  }

  @Bean
  Greeting greeting(Settings settings, LiveCourse course, Telegramming telegramming) {
    return new Greeting(settings, course.get(), telegramming.bot() != null);
  }

  /** What the browser simulator stands on; its turns are not counted among the learners'. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBooleanProperty(Simulator.ON)
  static class InTheBrowser {
    @Bean(destroyMethod = "close")
    Simulations simulations(Vault vault, LiveCourse course) {
      return new Simulations(vault, course, new SimpleMeterRegistry());
    }

    @Bean
    Phones phones(Simulations simulations) {
      return simulations.phones();
    }

    @Bean
    Labels labels(LiveCourse course) {
      return Labels.of(course);
    }

    @Bean
    Workshop workshop(LiveCourse course, Settings settings) {
      return new Bench(course, settings.guarded());
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
