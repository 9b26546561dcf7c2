package dev.atlasaction.engine.lint;

import java.util.Collections;
import java.util.EnumMap;
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
 */
public record LintSettings(
    Profile profile,
    Set<AnalyzerInfo> configured,
    Map<AnalyzerInfo, Boolean> errors,
    Set<AnalyzerInfo> forced,
    Map<String, CheckSetting> checks) {

  /** Nothing configured. */
  public static final LintSettings DEFAULTS =
      new LintSettings(Profile.CLASSIC, Set.of(), Map.of(), Set.of(), Map.of());

  /** Copies the collections. */
  public LintSettings {
    EnumMap<AnalyzerInfo, Boolean> copy = new EnumMap<>(AnalyzerInfo.class);
    copy.putAll(errors);
    errors = Collections.unmodifiableMap(copy);
    configured = Set.copyOf(configured);
    forced = Set.copyOf(forced);
    checks = Collections.unmodifiableMap(new TreeMap<>(checks));
  }

  /** Whether the rule runs at all. */
  public boolean runs(RuleInfo rule) {
    CheckSetting check = checks.get(rule.code());
    if (check != null) {
      return !check.skip();
    }
    return profile == Profile.FULL
        || rule.profile() == Profile.CLASSIC
        || rule.analyzer().profile() == Profile.FULL && configured.contains(rule.analyzer());
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
