package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The one jar under the default Java of an older machine. */
class StartIT {
  private static final Path JAR = Path.of("target/alongside.jar");

  @Test
  void theJarIsReachedOnAnOldJavaAndRunsOnANewOne() throws Exception {
    assumeTrue(Files.exists(JAR), JAR + " is not built; `mvn package` builds it.");
    String java = StartTest.oldJava().launcher().toString();
    Ran ran = Ran.of(List.of(java, "-jar", JAR.toString(), "lint", "--help"));
    assertThat(ran.err()).contains("going on with Java");
    assertThat(ran.out()).contains("lint");
    assertThat(ran.exit()).isZero();
  }

  @Test
  void theExitCodeOfTheCommandIsTheExitCodeOfTheJar() throws Exception {
    assumeTrue(Files.exists(JAR), JAR + " is not built; `mvn package` builds it.");
    String java = StartTest.oldJava().launcher().toString();
    Ran ran = Ran.of(List.of(java, "-jar", JAR.toString(), "lint", "--no-such-option"));
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("--no-such-option");
  }
}
