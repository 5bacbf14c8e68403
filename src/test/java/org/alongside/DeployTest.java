package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** What {@code deploy/} describes is closed, kept and watched as the operator's guide says. */
class DeployTest {
  private static final Path DEPLOY = Path.of("deploy");

  private static final Map<String, Object> COMPOSE = compose();

  @ParameterizedTest
  @MethodSource("services")
  void aServiceIsClosedKeptAndWatched(String name) {
    Map<String, Object> service = map(map(COMPOSE.get("services")).get(name));
    assertThat(service)
        .doesNotContainKeys("ports", "network_mode", "privileged", "env_file", "pid", "ipc")
        .containsKeys("healthcheck", "volumes", "networks", "mem_limit", "secrets")
        .containsEntry("restart", "unless-stopped")
        .containsEntry("read_only", true)
        .containsEntry("cap_drop", List.of("ALL"))
        .containsEntry("security_opt", List.of("no-new-privileges:true"));
    assertThat(map(service.get("healthcheck"))).containsKeys("test", "interval", "timeout");
    assertThat(strings(service.get("secrets"))).isSubsetOf(map(COMPOSE.get("secrets")).keySet());
    assertThat(strings(service.get("networks"))).isSubsetOf(map(COMPOSE.get("networks")).keySet());
    for (String volume : strings(service.get("volumes"))) {
      assertThat(map(COMPOSE.get("volumes"))).containsKey(volume.split(":")[0]);
    }
  }

  @Test
  void theDatabaseIsMaintainedDurableAndReachedByTheBotAlone() {
    Map<String, Object> redis = map(map(COMPOSE.get("services")).get("redis"));
    assertThat((String) redis.get("image")).matches("(valkey/valkey|redis):[89]\\.\\d+.*");
    assertThat(String.join(" ", strings(redis.get("command"))))
        .contains("--appendonly yes", "--appendfsync always", "--maxmemory-policy noeviction");
    assertThat(strings(redis.get("networks"))).containsExactly("inside");
    assertThat(map(map(COMPOSE.get("networks")).get("inside"))).containsEntry("internal", true);
  }

  @Test
  void secretsAreFilesThatGitDoesNotSee() throws Exception {
    for (Object secret : map(COMPOSE.get("secrets")).values()) {
      assertThat(map(secret).get("file").toString()).startsWith("secrets/");
    }
    assertThat(Files.readAllLines(Path.of(".gitignore"))).contains("deploy/secrets/");
    Map<String, Object> bot = map(map(COMPOSE.get("services")).get("bot"));
    assertThat(map(bot.get("environment")))
        .containsKeys("TELEGRAM_BOT_TOKEN_FILE", "ALONGSIDE_REDIS_URL_FILE")
        .doesNotContainKeys("TELEGRAM_BOT_TOKEN", "ALONGSIDE_REDIS_URL");
  }

  @Test
  void theUnitRunsAsNobodyWhoMayDoAnything() throws Exception {
    assertThat(Files.readAllLines(DEPLOY.resolve("alongside.service")))
        .contains("User=alongside", "ExecStart=/opt/alongside/alongside serve")
        .contains("EnvironmentFile=/etc/alongside/alongside.env")
        .contains("LoadCredential=key:/etc/alongside/key", "StateDirectory=alongside")
        .contains("NoNewPrivileges=yes", "CapabilityBoundingSet=", "ProtectSystem=strict")
        .contains("SystemCallFilter=@system-service", "UMask=0077", "SuccessExitStatus=143");
  }

  @Test
  void systemdUnderstandsTheUnit(@TempDir Path dir) throws Exception {
    assumeTool("systemd-analyze");
    // Only the program is not where it will be.
    String there = Files.createFile(dir.resolve("alongside")).toString();
    assertThat(new File(there).setExecutable(true)).isTrue();
    String unit = Files.readString(DEPLOY.resolve("alongside.service"));
    Path moved = dir.resolve("alongside.service");
    Files.writeString(moved, unit.replace("/opt/alongside/alongside", there));
    Ran ran = Ran.of(List.of("systemd-analyze", "verify", "--man=no", moved.toString()));
    assertThat(ran).isEqualTo(new Ran(0, "", ""));
  }

  @Test
  void systemdFindsTheUnitWellLocked() throws Exception {
    assumeTool("systemd-analyze");
    String unit = DEPLOY.resolve("alongside.service").toString();
    // Tenths of a point; 9.6 is a unit without any lock, the JVM's compiler and the network cost 1.
    List<String> security = List.of("security", "--offline=true", "--threshold=20", "--no-pager");
    List<String> command = new ArrayList<>(List.of("systemd-analyze"));
    command.addAll(security);
    command.add(unit);
    Ran ran = Ran.of(command);
    assumeTrue(!ran.err().contains("unrecognized option"), "This systemd is too old to judge.");
    assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void aScriptIsRunnableAndStopsAtItsFirstError(Path script) throws Exception {
    assertThat(Files.isExecutable(script) || File.separatorChar == '\\').isTrue();
    assertThat(Files.readAllLines(script))
        .startsWith("#!/usr/bin/env bash")
        .contains("set -euo pipefail");
    assumeTool("bash");
    assertThat(Ran.of(List.of("bash", "-n", script.toString()))).isEqualTo(new Ran(0, "", ""));
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void shellcheckHasNothingToSay(Path script) throws Exception {
    assumeTool("shellcheck");
    assertThat(Ran.of(List.of("shellcheck", script.toString()))).isEqualTo(new Ran(0, "", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"alongside.env", "jvm.options", "README.md"})
  void whatTheInstallScriptCopiesIsThere(String file) throws Exception {
    assertThat(DEPLOY.resolve(file)).isNotEmptyFile();
    assertThat(Files.readString(DEPLOY.resolve("install.sh"))).contains("$here/" + file);
  }

  static Stream<String> services() {
    return map(COMPOSE.get("services")).keySet().stream();
  }

  static Stream<Path> scripts() {
    return Stream.concat(HouseRulesTest.files("deploy", ".sh"), Stream.of(Path.of(".ci/run")));
  }

  /** Skips the test where the program is missing, and says so. */
  static void assumeTool(String name) {
    boolean found =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    assumeTrue(found, "There is no " + name + " on this machine.");
  }

  private static Map<String, Object> compose() {
    try {
      return new Yaml().load(Files.readString(DEPLOY.resolve("compose.yaml")));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object node) {
    return (Map<String, Object>) node;
  }

  @SuppressWarnings("unchecked")
  private static List<String> strings(Object node) {
    return (List<String>) node;
  }
}
