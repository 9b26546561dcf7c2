package dev.atlasaction.engine.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.dialect.Dialects;
import dev.atlasaction.engine.lint.ChangeDetector;
import dev.atlasaction.engine.lint.LintResult;
import dev.atlasaction.engine.lint.LintSettings;
import dev.atlasaction.engine.lint.Linter;
import dev.atlasaction.engine.lint.policy.DropAllowance;
import dev.atlasaction.engine.lint.policy.IndexPolicy;
import dev.atlasaction.engine.lint.policy.LintPolicies;
import dev.atlasaction.engine.lint.policy.NamePattern;
import dev.atlasaction.engine.lint.policy.NamingPolicy;
import dev.atlasaction.engine.lint.policy.OwnershipPolicy;
import dev.atlasaction.engine.lint.policy.OwnershipPolicy.Actor;
import dev.atlasaction.engine.lint.policy.OwnershipPolicy.Entry;
import dev.atlasaction.engine.lint.policy.OwnershipPolicy.ObjectPattern;
import dev.atlasaction.engine.lint.policy.Resource;
import dev.atlasaction.engine.lint.policy.StatementPolicy;
import dev.atlasaction.engine.lint.policy.TablePolicy;
import dev.atlasaction.engine.lint.policy.TablePolicy.BannedType;
import dev.atlasaction.engine.lint.policy.TablePolicy.Limit;
import dev.atlasaction.engine.lint.policy.TablePolicy.RequiredColumn;
import dev.atlasaction.engine.lint.policy.TablePolicy.RequiredIndex;
import dev.atlasaction.engine.migrate.DirFormat;
import dev.atlasaction.engine.migrate.MemoryDir;
import dev.atlasaction.engine.migrate.MigrationDir;
import dev.atlasaction.engine.report.Diagnostic;
import dev.atlasaction.engine.report.FileReport;
import dev.atlasaction.testkit.database.MariaDbServers;
import dev.atlasaction.testkit.database.MySqlServers;
import dev.atlasaction.testkit.database.PostgresServers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule against samples on real servers. */
final class RuleSamplesTest {

  private static final Path SAMPLES = Path.of("src/test/lint");

  private static final List<String> DRIVERS = List.of("postgres", "mysql", "mariadb", "sqlite");

  /** Why a code that applies to a product fires on no sample of it. */
  private static final Map<String, Map<String, String>> BEYOND_SAMPLES =
      Map.of(
          "postgres",
          Map.of("MF102", "an index of a name is dropped and made by two statements"),
          "mysql",
          Map.of(
              "DS101", "databases are seen on a server of one's own only: acceptance scripts",
              "NM101", "as DS101"),
          "mariadb",
          Map.of(
              "DS101", "as on MySQL",
              "NM101", "as on MySQL",
              "MF103", "every type has a value for rows that lack one",
              "MS104", "columns move at once since 10.4",
              "MY102", "such references work since 10.5"),
          "sqlite",
          Map.of(
              "DS101", "no statement drops the only schema",
              "NM101", "no statement makes a schema",
              "MF102", "an index of a name is dropped and made by two statements"));

  /** Names must have no exclamation mark, and nothing may be truncated. */
  private static LintPolicies policies(Set<String> comments) {
    return new LintPolicies(
        new NamingPolicy(
            Stream.of(Resource.values())
                .collect(
                    Collectors.toMap(
                        resource -> resource,
                        _ -> new NamePattern(Pattern.compile("^[^!]*$"), "no shouting")))),
        IndexPolicy.DEFAULTS,
        new StatementPolicy(
            List.of(
                new StatementPolicy.Entry(
                    true, "scratch", Pattern.compile("(?i)^truncate scratch"), ""),
                new StatementPolicy.Entry(
                    false, "no-such", Pattern.compile("(?i)^(truncate|reindex t;)"), ""))),
        new DropAllowance(List.of(Pattern.compile("^drop_")), List.of(Pattern.compile("^drop_"))),
        tablePolicy(comments),
        ownershipPolicy());
  }

  /** Tables called policed have to keep the policy. */
  private static TablePolicy tablePolicy(Set<String> comments) {
    Pattern policed = Pattern.compile("^policed");
    return new TablePolicy(
        Optional.of(policed),
        List.of(
            new RequiredColumn(
                "made_at", policed, Optional.of(Pattern.compile("^date")), Optional.of(false))),
        List.of(new RequiredIndex(List.of("tenant_id"), policed)),
        comments,
        List.of(
            new BannedType(
                "short", Pattern.compile("^(varchar|character_varying)\\(7\\)"), "use text")),
        Map.of(Limit.COLUMNS, 15L, Limit.FOREIGN_KEYS, 4L));
  }

  /** Bob must not touch what is owned. */
  private static OwnershipPolicy ownershipPolicy() {
    return new OwnershipPolicy(
        List.of(
            new Entry(
                false,
                "no bob",
                new ObjectPattern("*", "denied_*", Set.of()),
                Set.of("bob"),
                Set.of()),
            new Entry(
                true,
                "core",
                new ObjectPattern("*", "owned_*", Set.of("table")),
                Set.of(),
                Set.of("core"))),
        true,
        Optional.of(new Actor("bob", Set.of("web"))));
  }

  @TestFactory
  Stream<DynamicTest> sqlite() {
    return samples("sqlite").map(sample -> test(sample, "sqlite://dev?mode=memory"));
  }

  @TestFactory
  Stream<DynamicTest> postgres() throws SQLException {
    String database = PostgresServers.get(15).createDatabase();
    String url = PostgresServers.get(15).url(database);
    return samples("postgres").map(sample -> test(sample, url));
  }

  @TestFactory
  Stream<DynamicTest> mysql() throws SQLException {
    String url = MySqlServers.get().url(MySqlServers.get().createDatabase());
    return samples("mysql").map(sample -> test(sample, url));
  }

  @TestFactory
  Stream<DynamicTest> mariadb() throws SQLException {
    String url = MariaDbServers.get().url(MariaDbServers.get().createDatabase());
    return samples("mariadb").map(sample -> test(sample, url));
  }

  /** Where a rule fires it also has a near miss, so that its silence is no accident. */
  @TestFactory
  Stream<DynamicTest> everyRuleHasASampleAndANearMissOnEveryProduct() {
    return DRIVERS.stream()
        .map(driver -> DynamicTest.dynamicTest(driver, () -> assertComplete(driver)));
  }

  private static void assertComplete(String driver) {
    Set<String> fired = codes(driver, RuleSample::wanted);
    Set<String> missed = codes(driver, RuleSample::silent);
    Set<String> beyond = BEYOND_SAMPLES.getOrDefault(driver, Map.of()).keySet();
    Set<String> applicable =
        Rules.of(policies(Set.of())).stream()
            .filter(rule -> rule.info().appliesTo(driver))
            .map(rule -> rule.info().code())
            .filter(code -> !beyond.contains(code))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(fired).as("fires on %s", driver).isEqualTo(applicable);
    assertThat(missed).as("near misses on %s", driver).containsAll(applicable);
  }

  private static Set<String> codes(String driver, Function<RuleSample, List<String>> marked) {
    return samples(driver)
        .flatMap(sample -> marked.apply(sample).stream())
        .map(each -> each.substring(0, each.indexOf('@')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void nearMissesAreNotWantedToo() {
    for (String driver : DRIVERS) {
      samples(driver)
          .forEach(sample ->
              assertThat(sample.silent())
                  .as(driver + "/" + sample.name())
                  .noneMatch(sample.wanted()::contains));
    }
  }

  private static Stream<RuleSample> samples(String driver) {
    try (Stream<Path> files = Files.walk(SAMPLES, 2)) {
      List<RuleSample> samples =
          files
              .filter(Files::isRegularFile)
              .filter(file -> products(file.getParent()).contains(driver))
              .sorted()
              .map(RuleSample::read)
              .toList();
      assertThat(samples).isNotEmpty();
      return samples.stream();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** A folder {@code mysql+mariadb} holds what is true of both. */
  private static List<String> products(Path folder) {
    return List.of(folder.getFileName().toString().split("\\+", -1));
  }

  private static DynamicTest test(RuleSample sample, String url) {
    return DynamicTest.dynamicTest(
        sample.name(), () -> assertThat(found(sample, url)).isEqualTo(sample.wanted()));
  }

  private static List<String> found(RuleSample sample, String url) {
    MemoryDir files = new MemoryDir("sample");
    files.write("1.sql", sample.base().getBytes(StandardCharsets.UTF_8));
    files.write("2.sql", sample.change().getBytes(StandardCharsets.UTF_8));
    MigrationDir dir = new MigrationDir(files, DirFormat.atlas());
    try (Database dev = Dialects.connect(DatabaseUrl.parse(url), Path.of(""))) {
      LintResult result =
          new Linter(
                  dev,
                  Rules.of(policies(sample.comments())),
                  LintSettings.of(sample.profile()).withQueries(sample.queries()),
                  InstantSource.system())
              .run(dir, "sample", ChangeDetector.latest(1));
      FileReport file = result.report().files().getLast();
      assertThat(result.report().steps().getLast().error()).isEmpty();
      return file.reports().stream()
          .flatMap(report -> report.diagnostics().stream())
          .sorted(Comparator.comparingInt(Diagnostic::pos).thenComparing(Diagnostic::code))
          .map(diagnostic -> diagnostic.code() + "@" + file.line(diagnostic.pos()))
          .toList();
    }
  }
}
