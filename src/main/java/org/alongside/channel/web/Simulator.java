package org.alongside.channel.web;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextClosedEvent;

/**
 * The web side of the simulator. It stands only where {@link #ON} is true, and then asks for four
 * beans: {@link Phones}, {@link Labels}, {@link Access} and {@link Pictures}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(Simulator.ON)
@Import({SimulatorPages.class, SignIn.class, PageWords.class, PictureFiles.class})
public class Simulator {
  /** The property that switches it on. */
  public static final String ON = "alongside.simulator";

  @Bean
  Watchers watchers(Phones phones) {
    return new Watchers(phones.all());
  }

  @Bean
  Sessions sessions(Access access) {
    return new Sessions(access, InstantSource.system());
  }

  @Bean
  Door door(Access access, Sessions sessions, Labels labels, Phones phones) {
    return new Door(access, sessions, new Wording(labels, phones.language()));
  }

  /** Pages are let go before the server waits for them. */
  @Bean
  ApplicationListener<ContextClosedEvent> lettingPagesGo(Watchers watchers) {
    return event -> watchers.close();
  }
}
