package org.alongside;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.alongside.ImportTable.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody imports against the table, and time and chance come in as arguments. */
class ImportRulesTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.alongside");

  /** Telegram's webhook is called by Spring; nothing else of that channel may know it. */
  private static final String WEBHOOK = "org.alongside.channel.telegram.Webhook";

  /** The simulator's own assembly. */
  private static final String SIMULATOR = "org.alongside.channel.web.Simulator";

  @ParameterizedTest
  @MethodSource("rows")
  void importsOnlyWhatItsRowAllows(Row row) {
    holds(row).check(MAIN);
  }

  @Test
  void everyPackageHasARow() {
    List<String> known =
        Stream.concat(
                Stream.of("org.alongside", "org.alongside.cli", "org.alongside.cli.."),
                ImportTable.ROWS.stream().map(Row::pattern))
            .toList();
    var stranger = resideInAnyPackage(known.toArray(String[]::new)).negate();
    assertThat(MAIN.stream().filter(stranger).map(JavaClass::getName)).isEmpty();
  }

  @Test
  void theCommandLineLeavesChannelsAndConsoleAlone() {
    noClasses()
        .that()
        .resideInAPackage("org.alongside.cli..")
        .should()
        .dependOnClassesThat(resideInAnyPackage(ImportTable.CLOSED_TO_CLI.toArray(String[]::new)))
        .allowEmptyShould(true)
        .check(MAIN);
  }

  @Test
  void springStaysAtTheEdge() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ImportTable.SPRING.toArray(String[]::new))
        .and()
        .resideOutsideOfPackage("org.alongside")
        .and()
        .doNotHaveFullyQualifiedName(WEBHOOK)
        .should()
        .dependOnClassesThat(resideInAPackage("org.springframework.."))
        .check(MAIN);
  }

  @Test
  void theHeartTouchesNeitherFilesNorThreadsNorNetwork() {
    noClasses()
        .that()
        .resideInAPackage("org.alongside.dialog..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "java.nio.file..",
                "java.net..",
                "java.util.concurrent.atomic..",
                "java.util.concurrent.locks.."))
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Thread.class)
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "nanoTime")
        .check(MAIN);
  }

  @Test
  void timeComesInAsAnArgument() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.alongside")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(MAIN);
  }

  @Test
  void theSystemsClockIsTakenOnlyWhereThingsArePutTogether() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.alongside", "org.alongside.cli")
        .and()
        .doNotHaveFullyQualifiedName(SIMULATOR)
        .should()
        .callMethod(InstantSource.class, "system")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .check(MAIN);
  }

  @Test
  void chanceComesInAsAnArgument() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.alongside")
        .should()
        .callMethod(Math.class, "random")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ThreadLocalRandom.class)
        .orShould()
        .callConstructor(Random.class)
        .check(MAIN);
  }

  /** Were the rules unable to fail, this test would: it is itself a class that imports too much. */
  @Test
  void aRowCatchesWhatItDoesNotName() {
    JavaClasses self = new ClassFileImporter().importClasses(ImportRulesTest.class);
    ArchRule strict =
        classes()
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(ImportTable.row("dialog", List.of()).allowed()));
    assertThatThrownBy(() -> strict.check(self)).hasMessageContaining("com.tngtech.archunit");
  }

  static Stream<Row> rows() {
    return ImportTable.ROWS.stream();
  }

  private static ArchRule holds(Row row) {
    return classes()
        .that()
        .resideInAPackage(row.pattern())
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(row.allowed()))
        .allowEmptyShould(true);
  }
}
