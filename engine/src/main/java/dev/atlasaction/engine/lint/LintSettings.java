package dev.atlasaction.engine.lint;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which analyzers fail the run (spec lint.md §8).
 *
 * @param errors the configured answers; what is absent has the analyzer's default
 */
public record LintSettings(Map<AnalyzerInfo, Boolean> errors) {

  /** Nothing configured. */
  public static final LintSettings DEFAULTS = new LintSettings(Map.of());

  /** Copies the map. */
  public LintSettings {
    EnumMap<AnalyzerInfo, Boolean> copy = new EnumMap<>(AnalyzerInfo.class);
    copy.putAll(errors);
    errors = Collections.unmodifiableMap(copy);
  }

  /** Whether findings of the analyzer fail the run. */
  public boolean isError(AnalyzerInfo analyzer) {
    return errors.getOrDefault(analyzer, analyzer.errorByDefault());
  }
}
