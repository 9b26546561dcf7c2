package dev.atlasaction.engine.lint;

import java.util.Set;

/**
 * Who a rule is.
 *
 * @param code the stable code, such as {@code DS103}
 * @param analyzer the group it belongs to; also the name in {@code nolint} and configuration
 * @param drivers the products it applies to; empty means all
 */
public record RuleInfo(String code, AnalyzerInfo analyzer, Set<String> drivers) {

  /** A rule for all products. */
  public RuleInfo(String code, AnalyzerInfo analyzer) {
    this(code, analyzer, Set.of());
  }

  /** Copies the set. */
  public RuleInfo {
    drivers = Set.copyOf(drivers);
  }

  /** Whether the rule applies to a product. */
  public boolean appliesTo(String driver) {
    return drivers.isEmpty() || drivers.contains(driver);
  }
}
