package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.report.FileReport;
import dev.atlasaction.engine.report.LintFinding;
import dev.atlasaction.engine.report.SummaryReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run found, with what only the text report shows.
 *
 * @param fromVersion version of the last base file; empty if there is none
 * @param toVersion version of the last new file; empty if it was not found out
 * @param totalFiles number of new files
 * @param files what was found per file; a failure without a file is the last one, nameless
 * @param findings what was found in one form for all outputs, suppressed findings included
 * @param took time from start to end
 * @param failed whether the run is to fail
 */
public record LintResult(
    SummaryReport report,
    String fromVersion,
    String toVersion,
    int totalFiles,
    List<FileResult> files,
    List<LintFinding> findings,
    Duration took,
    boolean failed) {

  /** Copies the list. */
  public LintResult {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
  }

  /** Whether the files could not be reviewed at all. */
  public boolean broken() {
    return files.stream()
        .anyMatch(file -> file.version().isEmpty() && !file.report().error().isEmpty());
  }

  /** Such as {@code 1 version ok, 2 with errors}; empty without files. */
  public String versionStatuses() {
    int ok = 0;
    int warnings = 0;
    int errors = 0;
    for (FileResult file : files) {
      if (!file.report().error().isEmpty()) {
        errors++;
      } else if (!file.report().reports().isEmpty()) {
        warnings++;
      } else {
        ok++;
      }
    }
    List<String> parts = new ArrayList<>();
    addStatus(parts, ok, "ok");
    addStatus(parts, warnings, "with warnings");
    addStatus(parts, errors, "with errors");
    return String.join(", ", parts);
  }

  /** Only the first part names what is counted. */
  private static void addStatus(List<String> parts, int count, String what) {
    if (count > 0) {
      String unit = !parts.isEmpty() ? "" : count == 1 ? " version" : " versions";
      parts.add(count + unit + " " + what);
    }
  }

  /**
   * One block of the text report.
   *
   * @param version the file's version; empty for a failure without a file
   * @param changes number of schema changes
   */
  public record FileResult(
      FileReport report, String version, String description, int changes, Duration took) {}
}
