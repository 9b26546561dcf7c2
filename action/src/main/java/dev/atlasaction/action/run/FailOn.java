package dev.atlasaction.action.run;

import dev.atlasaction.action.finding.Severity;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.render.own.Check;
import dev.atlasaction.engine.error.EngineException;

/** Which findings fail the job: the input {@code fail-on}. */
enum FailOn {
  /** Those the project file makes errors: the default. */
  ERROR,
  /** All of them. */
  WARNING,
  /** None; a directory that cannot be checked still does. */
  NEVER;

  static FailOn of(Inputs inputs) {
    String value = inputs.text("fail-on");
    return switch (value) {
      case "", "error" -> ERROR;
      case "warning" -> WARNING;
      case "never" -> NEVER;
      default ->
          throw EngineException.user(
              "the input \"fail-on\" is \"%s\": it may be error, warning or never"
                  .formatted(value));
    };
  }

  /** Whether everything that fails the check was accepted. */
  private static boolean isAccepted(Check check) {
    boolean errors =
        check.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    return errors && check.count(Severity.ERROR) == 0;
  }

  boolean blocks(Check check) {
    return switch (this) {
      case ERROR -> check.blocked() && !isAccepted(check);
      case WARNING -> !check.open().isEmpty() || (check.blocked() && !isAccepted(check));
      case NEVER ->
          check.blocked()
              && check.findings().stream()
                  .anyMatch(finding ->
                      finding.severity() == Severity.ERROR && finding.acceptance().isEmpty());
    };
  }
}
