package org.alongside.store;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.util.JedisURIHelper;

/**
 * A URL of Redis, understood.
 *
 * @param name the primary's as Sentinels know it, otherwise empty
 */
record RedisAddress(Kind kind, List<HostAndPort> hosts, String name, JedisClientConfig config) {
  private static final int PORT = 6379;
  private static final int SENTINEL_PORT = 26379;
  private static final int CONNECT_MILLIS = 2_000;
  private static final int ANSWER_MILLIS = 5_000;

  /** How many servers there are, and who knows them. */
  enum Kind {
    ONE,
    CLUSTER,
    SENTINEL
  }

  RedisAddress {
    hosts = List.copyOf(hosts);
  }

  static RedisAddress parse(String url) {
    int colon = url.indexOf("://");
    String scheme = colon < 0 ? "" : url.substring(0, colon);
    String rest = url.substring(colon < 0 ? 0 : colon + 3);
    int at = rest.lastIndexOf('@');
    String user = rest.substring(0, at + 1);
    String[] place = rest.substring(at + 1).split("/", 2);
    String path = place.length > 1 ? place[1] : "";
    Kind kind = kind(scheme, place[0]);
    if (kind == Kind.SENTINEL && path.isEmpty()) {
      throw wrong("the primary's name is missing, as in redis-sentinel://host,host/name");
    }
    int port = kind == Kind.SENTINEL ? SENTINEL_PORT : PORT;
    List<HostAndPort> hosts =
        Stream.of(place[0].split(",")).map(host -> host(host.strip(), port)).toList();
    DefaultJedisClientConfig.Builder config = config(user);
    if (scheme.startsWith("rediss")) {
      config.sslOptions(SslOptions.defaults());
    }
    if (kind == Kind.ONE && !path.isEmpty()) {
      config.database(database(path));
    }
    return new RedisAddress(kind, hosts, path, config.build());
  }

  /** The servers, without the password. */
  String shown() {
    return hosts.stream().map(HostAndPort::toString).collect(Collectors.joining(","));
  }

  private static Kind kind(String scheme, String hosts) {
    return switch (scheme) {
      case "redis", "rediss" -> hosts.contains(",") ? Kind.CLUSTER : Kind.ONE;
      case "redis-cluster", "rediss-cluster" -> Kind.CLUSTER;
      case "redis-sentinel", "rediss-sentinel" -> Kind.SENTINEL;
      default ->
          throw wrong(
              "it must begin with redis://, rediss://, redis-cluster:// or redis-sentinel://");
    };
  }

  private static DefaultJedisClientConfig.Builder config(String user) {
    URI uri;
    try {
      uri = URI.create("redis://" + user + "host");
    } catch (IllegalArgumentException e) {
      // its message would show the password
      throw wrong("its user or password needs %-escapes");
    }
    return DefaultJedisClientConfig.builder()
        .connectionTimeoutMillis(CONNECT_MILLIS)
        .socketTimeoutMillis(ANSWER_MILLIS)
        .user(JedisURIHelper.getUser(uri))
        .password(JedisURIHelper.getPassword(uri));
  }

  private static int database(String path) {
    if (!path.matches("\\d{1,4}")) {
      throw wrong("after the host comes a database's number, not '" + path + "'");
    }
    return Integer.parseInt(path);
  }

  private static HostAndPort host(String text, int port) {
    if (text.isEmpty()) {
      throw wrong("a host is missing");
    }
    return text.matches(".*:\\d+") ? HostAndPort.from(text) : new HostAndPort(text, port);
  }

  private static IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("ALONGSIDE_REDIS_URL cannot be used: " + what);
  }
}
