package dev.atlasaction.engine.lint;

/**
 * A group of rules that is reported, configured and silenced together (spec lint.md §8, §10). The
 * order of the constants is the order of the reports.
 */
public enum AnalyzerInfo {
  /** Data is lost. An error unless configured otherwise. */
  DESTRUCTIVE("destructive", "destructive changes detected", true),
  /** Success depends on the rows that are there. */
  DATA_DEPEND("data_depend", "data dependent changes detected", false),
  /** A constraint goes away. */
  CONDROP("condrop", "constraint deletion detected", false),
  /** Programs in production stop working. */
  INCOMPATIBLE("incompatible", "backward incompatible changes detected", false),
  /** MySQL drops inline references on the floor; it cannot be configured. */
  INLINE_REFERENCES("", "inline REFERENCES detected", false);

  private final String key;
  private final String headline;
  private final boolean errorByDefault;

  AnalyzerInfo(String key, String headline, boolean errorByDefault) {
    this.key = key;
    this.headline = headline;
    this.errorByDefault = errorByDefault;
  }

  /** The name in {@code atlas.hcl} and in {@code nolint}; empty if it has none. */
  public String key() {
    return key;
  }

  /** The first line of its report, and its error. */
  public String headline() {
    return headline;
  }

  /** Whether its findings fail the run if nothing is configured. */
  public boolean errorByDefault() {
    return errorByDefault;
  }
}
