package dev.atlasaction.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class HouseRulesTest {
  private static final String BAD = "dev.atlasaction.testkit.architecture.bad";
  private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(BAD);
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.atlasaction.testkit");

  @TestFactory
  Stream<DynamicTest> everyRuleFindsWhatBreaksIt() {
    return Stream.concat(rules(Set.of()), Stream.of(HouseRules.packagesAreFreeOfCycles(BAD)))
        .map(rule ->
            DynamicTest.dynamicTest(
                rule.getDescription(),
                () ->
                    assertThatThrownBy(() -> rule.check(BROKEN))
                        .isInstanceOf(AssertionError.class)));
  }

  @TestFactory
  Stream<DynamicTest> theTestkitKeepsThem() {
    String serve = "dev.atlasaction.testkit.database.ServeMain";
    String golden = "dev.atlasaction.testkit.golden.GoldenUpdate";
    String fuzz = "dev.atlasaction.testkit.fuzz.FuzzRounds";
    return Stream.concat(
            rules(Set.of(serve, golden, fuzz)),
            Stream.of(HouseRules.packagesAreFreeOfCycles("dev.atlasaction.testkit")))
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(OURS)));
  }

  @Test
  void aLayerMayNotSeeTheOneAbove() {
    Layers layers = new Layers(BAD, List.of(List.of("one"), List.of("two")));
    assertThatThrownBy(() -> layers.rules().getFirst().check(BROKEN))
        .hasMessageContaining("AbstractUtil");
  }

  @Test
  void longSourcesAreFound() {
    Path sources = Path.of("src/test/java/dev/atlasaction/testkit/architecture/bad");
    assertThat(Sources.longerThan(9, sources)).containsExactly("one/AbstractUtil.java: 14");
  }

  private static Stream<ArchRule> rules(Set<String> entries) {
    return Stream.of(
        HouseRules.everyPackageIsNullMarked(),
        HouseRules.onlyEntriesTouchTheProcess(entries),
        HouseRules.onlyEntriesReadTheClock(entries),
        HouseRules.noErrorIsRaw(),
        HouseRules.namesSayWhatATypeIsFor(),
        HouseRules.whatIsSoughtMayBeAbsent(),
        HouseRules.parametersAreFew());
  }
}
