package dev.atlasaction.engine.lint.policy;

/** The options of all analyzers that have some. */
public record LintPolicies(
    NamingPolicy naming,
    IndexPolicy indexes,
    StatementPolicy statements,
    DropAllowance drops,
    TablePolicy tables,
    OwnershipPolicy ownership) {

  /** Nothing configured. */
  public static final LintPolicies DEFAULTS =
      new LintPolicies(
          NamingPolicy.NONE,
          IndexPolicy.DEFAULTS,
          StatementPolicy.NONE,
          DropAllowance.NONE,
          TablePolicy.NONE,
          OwnershipPolicy.NONE);
}
