package dev.atlasaction.action;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.atlasaction.testkit.architecture.HouseRules;
import dev.atlasaction.testkit.architecture.Sources;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The dependency rules of docs/ARCHITECTURE.md. */
final class ArchitectureTest {
  private static final String ROOT = "dev.atlasaction.action";
  private static final String ENGINE = "dev.atlasaction.engine";
  private static final String MAIN = ROOT + ".main.";
  private static final Set<String> ENTRIES = Set.of(MAIN + "ActionMain", MAIN + "CacheTraining");

  /** So that no rule holds only because nothing was looked at. */
  private static final int FEWEST_CLASSES = 120;

  private static final int MAX_LINES = 400;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void looksAtTheWholeModule() {
    assertThat(CLASSES).hasSizeGreaterThan(FEWEST_CLASSES);
  }

  @Test
  void noSourceIsLong() {
    assertThat(Sources.longerThan(MAX_LINES, Path.of("src/main/java"))).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> house() {
    return Stream.of(
            HouseRules.everyPackageIsNullMarked(),
            HouseRules.packagesAreFreeOfCycles(ROOT),
            HouseRules.onlyEntriesTouchTheProcess(ENTRIES),
            HouseRules.onlyEntriesReadTheClock(ENTRIES),
            HouseRules.noErrorIsRaw(),
            HouseRules.namesSayWhatATypeIsFor(),
            HouseRules.whatIsSoughtMayBeAbsent(),
            HouseRules.parametersAreFew())
        .map(ArchitectureTest::test);
  }

  @TestFactory
  Stream<DynamicTest> dependencies() {
    return Stream.of(
            noClasses()
                .should()
                .dependOnClassesThat(
                    resideInAPackage(ENGINE + "..")
                        .and(
                            not(
                                resideInAnyPackage(
                                    ENGINE + ".api", ENGINE + ".report", ENGINE + ".error"))))
                .because("what the engine is made of is not the action's business"),
            noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".main", ROOT + ".platform.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".platform.*..")
                .because("a platform is met through its ports; main wires"),
            noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".main", ROOT + ".scm.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".scm.*..")
                .because("a forge is met through its port; main wires"))
        .map(ArchitectureTest::test);
  }

  @TestFactory
  Stream<DynamicTest> libraries() {
    return Stream.of(
            only("picocli..", "main"),
            only(
                "com.fasterxml.jackson..",
                "atlas..",
                "manifest",
                "main",
                "notify",
                "platform..",
                "registry..",
                "scm.."),
            only("okhttp3..", "http"),
            only("org.kohsuke..", "scm.github", "main"),
            only("com.github.mustachejava..", "render..", "manifest"))
        .map(ArchitectureTest::test);
  }

  private static ArchRule only(String library, String... places) {
    String[] packages = Stream.of(places).map(name -> ROOT + "." + name).toArray(String[]::new);
    return noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because(library + " can then be replaced by looking at " + String.join(", ", places));
  }

  private static DynamicTest test(ArchRule rule) {
    return DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(CLASSES));
  }
}
