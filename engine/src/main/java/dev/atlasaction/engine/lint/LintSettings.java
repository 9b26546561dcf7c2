package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.report.Severity;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What runs and what fails a run (spec lint.md §8).
 *
 * @param profile what runs without being configured
 * @param configured the analyzers that the project file has a block for: those run in any profile
 * @param errors whether findings of an analyzer fail the run; what is absent has its default
 * @param forced the analyzers whose findings cannot be silenced in a migration file
 * @param checks settings of single rules by code; a rule that is named here runs in any profile
 * @param selection what the command line asks for
 * @param baseline the findings that are known and accepted
 * @param queries the application's, which are to run before and after
 * @param sizes what is known of the tables in production
 */
public record LintSettings(
    Profile profile,
    Set<AnalyzerInfo> configured,
    Map<AnalyzerInfo, Boolean> errors,
    Set<AnalyzerInfo> forced,
    Map<String, CheckSetting> checks,
    Selection selection,
    Baseline baseline,
    SizePolicy sizes,
    List<AppQuery> queries) {

  /** Nothing configured. */
  public static final LintSettings DEFAULTS = of(Profile.CLASSIC);

  /** Nothing configured but the profile. */
  public static LintSettings of(Profile profile) {
    return new LintSettings(
        profile,
        Set.of(),
        Map.of(),
        Set.of(),
        Map.of(),
        Selection.ALL,
        Baseline.NONE,
        SizePolicy.UNKNOWN,
        List.of());
  }

  /** These settings with what a command line says of one run. */
  public LintSettings with(Selection which, Baseline known, SizePolicy size) {
    return new LintSettings(
        profile, configured, errors, forced, checks, which, known, size, queries);
  }

  /** These settings with the queries of the application. */
  public LintSettings withQueries(List<AppQuery> used) {
    return new LintSettings(
        profile, configured, errors, forced, checks, selection, baseline, sizes, used);
  }

  /** Copies the collections. */
  public LintSettings {
    EnumMap<AnalyzerInfo, Boolean> copy = new EnumMap<>(AnalyzerInfo.class);
    copy.putAll(errors);
    errors = Collections.unmodifiableMap(copy);
    queries = List.copyOf(queries);
    configured = Set.copyOf(configured);
    forced = Set.copyOf(forced);
    checks = Collections.unmodifiableMap(new TreeMap<>(checks));
  }

  /** Whether the rule runs at all. */
  public boolean runs(RuleInfo rule) {
    if (selection.skips(rule)) {
      return false;
    }
    CheckSetting check = checks.get(rule.code());
    if (check != null) {
      return !check.skip();
    }
    return selection.asksFor(rule)
        || rule.profile().compareTo(profile) <= 0
        || rule.analyzer().profile() != Profile.CLASSIC
            && rule.analyzer().profile() == rule.profile()
            && configured.contains(rule.analyzer());
  }

  /** How much findings of the rule weigh. */
  public Severity severity(RuleInfo rule) {
    if (isError(rule)) {
      return Severity.ERROR;
    }
    return rule.note() || rule.analyzer() == AnalyzerInfo.STYLE ? Severity.INFO : Severity.WARNING;
  }

  /** Whether findings of the rule fail the run. */
  public boolean isError(RuleInfo rule) {
    CheckSetting check = checks.get(rule.code());
    if (check != null && check.error().isPresent()) {
      return check.error().get();
    }
    return !rule.advisory()
        && errors.getOrDefault(rule.analyzer(), rule.analyzer().errorByDefault());
  }
}
