package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.report.FileReport;
import dev.atlasaction.engine.report.LintFinding;
import java.util.List;

/** A file's report in the original's form, and its findings in ours, suppressed ones included. */
record Reviewed(FileReport report, List<LintFinding> findings) {

  Reviewed {
    findings = List.copyOf(findings);
  }
}
