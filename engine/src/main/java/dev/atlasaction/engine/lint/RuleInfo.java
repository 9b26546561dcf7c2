package dev.atlasaction.engine.lint;

import java.util.Set;

/**
 * Who a rule is.
 *
 * @param code the stable code, such as {@code DS103}
 * @param analyzer the group it belongs to; also the name in {@code nolint} and configuration
 * @param drivers the products it applies to; empty means all
 * @param profile the profile from which on it runs without being configured
 * @param note whether its findings are information, less than a warning
 * @param advisory whether its findings never fail a run on behalf of the analyzer
 */
public record RuleInfo(
    String code,
    AnalyzerInfo analyzer,
    Set<String> drivers,
    Profile profile,
    boolean advisory,
    boolean note) {

  /** A rule for all products. */
  public RuleInfo(String code, AnalyzerInfo analyzer) {
    this(code, analyzer, Set.of());
  }

  /** A rule for some products. */
  public RuleInfo(String code, AnalyzerInfo analyzer, Set<String> drivers) {
    this(code, analyzer, drivers, analyzer.profile(), false, false);
  }

  /** Copies the set. */
  public RuleInfo {
    drivers = Set.copyOf(drivers);
  }

  /** This rule, only in the full profile. */
  public RuleInfo full() {
    return in(Profile.FULL);
  }

  /** This rule, only from that profile on. */
  public RuleInfo in(Profile from) {
    return new RuleInfo(code, analyzer, drivers, from, advisory, note);
  }

  /** This rule as information: short, or only bad in the wrong hour. */
  public RuleInfo asNote() {
    return new RuleInfo(code, analyzer, drivers, profile, true, true);
  }

  /** This rule as advice that fails no run. */
  public RuleInfo asAdvice() {
    return new RuleInfo(code, analyzer, drivers, profile, true, note);
  }

  /** Whether the rule applies to a product. */
  public boolean appliesTo(String driver) {
    return drivers.isEmpty() || drivers.contains(driver);
  }
}
