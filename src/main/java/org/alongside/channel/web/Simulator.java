package org.alongside.channel.web;

import java.time.InstantSource;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.web.servlet.ModelAndView;

/**
 * The web side of the simulator. It stands only where {@link #ON} is true, and then asks for these
 * beans: {@link Phones}, {@link Labels}, {@link Access}, {@link Pictures}, {@link Editions} and
 * {@link Workshop}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(Simulator.ON)
@Import({
  SimulatorPages.class,
  PersonaPages.class,
  DeskPages.class,
  EditorPages.class,
  WalkPages.class,
  SignIn.class,
  PictureFiles.class,
  MadeFiles.class
})
public class Simulator {
  /** The property that switches it on. */
  public static final String ON = "alongside.simulator";

  @Bean
  Watchers watchers(Phones phones, Editions editions) {
    return new Watchers(phones.all(), editions);
  }

  @Bean
  Desk desk(Labels labels, Editions editions, Workshop workshop) {
    return new Desk(labels, editions, workshop);
  }

  @Bean
  Sessions sessions(Access access) {
    return new Sessions(access, InstantSource.system());
  }

  /** The words of pages that belong to no persona. */
  @Bean
  Wording wording(Labels labels, Phones phones) {
    return new Wording(labels, phones.language());
  }

  @Bean
  Door door(Access access, Sessions sessions, Wording words) {
    return new Door(access, sessions, words);
  }

  /** What is not there, or was asked wrongly, is said in words as well. */
  @Bean
  ErrorViewResolver wrongPages(Wording words) {
    return (request, status, model) ->
        new ModelAndView("simulator/wrong", Map.of("words", words), status);
  }

  /** Pages are let go before the server waits for them. */
  @Bean
  ApplicationListener<ContextClosedEvent> lettingPagesGo(Watchers watchers) {
    return event -> watchers.close();
  }
}
