package dev.atlasaction.action.render;

import dev.atlasaction.engine.report.SummaryReport;
import java.nio.file.Path;

/**
 * A lint report and where its files are.
 *
 * @param workingDirectory the input {@code working-directory}; empty for the repository's root
 * @param failed the command ended with a failure
 */
public record LintContext(SummaryReport report, String workingDirectory, boolean failed) {

  /** The path of a migration file from the repository's root, with slashes. */
  public String pathOf(String file) {
    // No path has it; a report may have anything.
    String dir = report.env().dir().replace('\0', '?');
    return Path.of(workingDirectory, dir, file.replace('\0', '?'))
        .normalize()
        .toString()
        .replace('\\', '/');
  }
}
