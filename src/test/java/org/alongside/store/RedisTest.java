package org.alongside.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redis.clients.jedis.exceptions.JedisDataException;

/** Which of Redis's complaints trying again may help against. */
class RedisTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "LOADING Redis is loading the dataset in memory | true",
        "OOM command not allowed when used memory > 'maxmemory'. script: f_1 | true",
        "ERR max number of clients reached | true",
        "ERR Error running script (call to f_1): @user_script:9: -OOM command not allowed | true",
        "ERR Error running script (call to f_1): @user_script: 9: -READONLY You can't | true",
        "ERR Error running script (call to f_1): @user_script: 9: -MISCONF Redis is | true",
        "ERR Error running script (call to f_1): @user_script: 9: WRONGTYPE Operation | false",
        "ERR value is not an integer, not -OOM or so | false",
        "NOAUTH Authentication required. | false",
      })
  void passing(String complaint, boolean passing) {
    assertThat(Redis.passing(new JedisDataException(complaint))).isEqualTo(passing);
  }
}
