package dev.atlasaction.engine.cli.schema;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.lint.LintResult;
import java.util.Optional;

/** When a person has to approve a plan before it is applied (spec testing.md §5). */
enum ReviewPolicy {
  /** If there is an error in its review. */
  ERROR,
  /** If there is anything in its review. */
  WARNING,
  /** Always. */
  ALWAYS;

  /**
   * The policy of a project file; {@link #ALWAYS} if it says nothing.
   *
   * @throws EngineException if it is none of those
   */
  static ReviewPolicy parse(String text) {
    for (ReviewPolicy policy : values()) {
      if (policy.name().equals(text)) {
        return policy;
      }
    }
    if (text.isEmpty()) {
      return ALWAYS;
    }
    throw EngineException.user(
        "lint review must be ALWAYS, WARNING or ERROR, not " + GoQuote.quote(text));
  }

  /**
   * Whether somebody has to look.
   *
   * @param review what reviews say; empty if there was no dev database for them
   */
  boolean asks(Optional<LintResult> review) {
    if (review.isEmpty()) {
      return true;
    }
    LintResult result = review.get();
    return switch (this) {
      case ERROR -> result.failed();
      case WARNING -> result.failed() || result.report().diagnosticsCount() > 0;
      case ALWAYS -> true;
    };
  }
}
