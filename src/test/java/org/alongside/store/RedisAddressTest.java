package org.alongside.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedisAddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "redis://one                              | ONE      | one:6379          |      | false |"
            + " 0",
        "redis://one:1234/3                       | ONE      | one:1234          |      | false |"
            + " 3",
        "rediss://:p%40ss@one                     | ONE      | one:6379          | p@ss | true  |"
            + " 0",
        "redis://me:pw@a:1,b:2                    | CLUSTER  | a:1,b:2           | pw   | false |"
            + " 0",
        "redis-cluster://a                        | CLUSTER  | a:6379            |      | false |"
            + " 0",
        "rediss-cluster://a,b                     | CLUSTER  | a:6379,b:6379     |      | true  |"
            + " 0",
        "redis-sentinel://:pw@a,b:99/main         | SENTINEL | a:26379,b:99      | pw   | false | 0"
      })
  void aUrlSaysWhereAndHow(
      String url, RedisAddress.Kind kind, String hosts, String password, boolean tls, int db) {
    RedisAddress address = RedisAddress.parse(url);
    assertThat(address.kind()).isEqualTo(kind);
    assertThat(address.shown()).isEqualTo(hosts);
    assertThat(address.config().getPassword()).isEqualTo(password);
    assertThat(address.config().getSslOptions() != null).isEqualTo(tls);
    assertThat(address.config().getDatabase()).isEqualTo(db);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "localhost:6379               | must begin with redis://",
        "http://:secret@localhost     | must begin with redis://",
        "redis://                     | host is missing",
        "redis://:secret@a,,b         | host is missing",
        "redis://:secret@one/main     | database's number, not 'main'",
        "redis-sentinel://:secret@a   | primary's name is missing",
        "redis://:secret %@one        | needs %-escapes"
      })
  void aWrongOneIsToldWithoutItsPassword(String url, String complaint) {
    assertThatThrownBy(() -> RedisAddress.parse(url))
        .hasMessageContaining("ALONGSIDE_REDIS_URL")
        .hasMessageContaining(complaint)
        .message()
        .doesNotContain("secret");
  }

  @Test
  void theNameOfThePrimaryIsAfterTheHosts() {
    assertThat(RedisAddress.parse("redis-sentinel://a,b/main").name()).isEqualTo("main");
  }
}
