package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.alongside.store.EmbeddedRedis.Fsync;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong setting is one sentence that names it. */
class SettingsTest {
  @Test
  void nothingIsNeeded() {
    Settings settings = Settings.read(name -> null);
    assertThat(settings.token()).isNull();
    assertThat(settings.simulator()).isTrue();
    assertThat(settings.guarded()).isFalse();
    assertThat(settings.pace()).isEqualTo(30);
    assertThat(settings.flood()).isEqualTo(20);
    assertThat(settings.fsync()).isEqualTo(Fsync.ALWAYS);
    assertThat(settings.key()).isEqualTo(Path.of("data", "alongside.key"));
    assertThat(settings.telegram().toString()).isEqualTo("https://api.telegram.org");
  }

  @Test
  void withATokenTheSimulatorIsOffUnlessAskedFor() {
    Map<String, String> token = Map.of("TELEGRAM_BOT_TOKEN", "1:a");
    assertThat(Settings.read(token::get).simulator()).isFalse();
    Map<String, String> both = Map.of("TELEGRAM_BOT_TOKEN", "1:a", "ALONGSIDE_SIMULATOR", "true");
    assertThat(Settings.read(both::get).simulator()).isTrue();
    assertThat(Settings.read(both::get).guarded()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "TELEGRAM_BOT_TOKEN, not-a-token",
    "ALONGSIDE_TELEGRAM_URL, ftp://somewhere",
    "ALONGSIDE_TELEGRAM_URL, http://telegram_api:8081",
    "ALONGSIDE_TELEGRAM_URL, http://localhost:abc",
    "ALONGSIDE_TELEGRAM_URL, http://[x",
    "ALONGSIDE_TELEGRAM_URL, http://localhost/path",
    "ALONGSIDE_FSYNC, sometimes",
    "ALONGSIDE_PACE, -1",
    "ALONGSIDE_PACE, many",
    "ALONGSIDE_FLOOD, 1.5",
    "ALONGSIDE_DIALOGS, no/such/folder",
    "ALONGSIDE_DATA, pom.xml",
    "SERVER_PORT, 65535",
    "ALONGSIDE_SIMULATOR, yes",
  })
  void aWrongOneIsNamed(String name, String value) {
    assertThatThrownBy(() -> Settings.read(Map.of(name, value)::get))
        .isInstanceOf(WrongSetting.class)
        .hasMessageStartingWith(name)
        .hasMessageContaining(name.endsWith("TOKEN") ? "@BotFather" : value)
        .hasMessageEndingWith(".");
  }

  @Test
  void aRedisOfOnesOwnNeedsAKey() {
    Map<String, String> redis = Map.of("ALONGSIDE_REDIS_URL", "redis://localhost");
    assertThatThrownBy(() -> Settings.read(redis::get)).hasMessageStartingWith("ALONGSIDE_KEY");
  }
}
