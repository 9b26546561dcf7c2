package dev.atlasaction.action.platform.github;

import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.platform.Redactor;
import dev.atlasaction.action.platform.Summary;
import dev.atlasaction.engine.error.EngineException;

/** The step's page; failing to write it never fails the job (spec ci-actions.md §10.1). */
final class StepSummary implements Summary {

  private final CommandFile file;
  private final Redactor redactor;
  private final Log log;

  StepSummary(CommandFile file, Redactor redactor, Log log) {
    this.file = file;
    this.redactor = redactor;
    this.log = log;
  }

  @Override
  public void append(String document) {
    if (!file.isSet()) {
      log.warning("GITHUB_STEP_SUMMARY is not set: the summary is left out");
      return;
    }
    try {
      file.append(redactor.apply(document) + "\n");
    } catch (EngineException e) {
      log.warning("the summary is left out: " + e.getMessage());
    }
  }
}
