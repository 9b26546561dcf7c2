package dev.atlasaction.engine.cli.view;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.atlasaction.engine.gotext.GoName;
import dev.atlasaction.engine.gotext.TemplateObject;
import dev.atlasaction.engine.lint.LintResult;
import dev.atlasaction.engine.report.Env;
import dev.atlasaction.engine.report.SchemaStates;
import dev.atlasaction.engine.report.StepReport;
import dev.atlasaction.engine.report.SummaryReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What templates of {@code migrate lint} see (spec lint.md §14). */
@GoName("*migratelint.SummaryReport")
public final class LintView implements TemplateObject {

  private final LintResult result;

  /** The view of a result. */
  public LintView(LintResult result) {
    this.result = result;
  }

  /** The JSON model. */
  @JsonValue
  public SummaryReport report() {
    return result.report();
  }

  /** Where it was made. */
  public Env env() {
    return result.report().env();
  }

  /** The states around the new files. */
  public SchemaStates schema() {
    return result.report().schema();
  }

  /** The steps of the run. */
  public List<StepReport> steps() {
    return result.report().steps();
  }

  /** The files under review. */
  public List<LintFileView> files() {
    return result.files().stream().map(LintFileView::new).toList();
  }

  /** Number of findings. */
  public int diagnosticsCount() {
    return result.report().diagnosticsCount();
  }

  /** Number of schema changes. */
  public int totalChanges() {
    return result.files().stream().mapToInt(LintResult.FileResult::changes).sum();
  }

  /** Version of the last file that was not under review. */
  public String fromV() {
    return result.fromVersion();
  }

  /** Version of the last file. */
  public String toV() {
    return result.toVersion();
  }

  /** Number of new files. */
  public int totalFiles() {
    return result.totalFiles();
  }

  /** How many versions are fine, have warnings or errors. */
  public String versionStatuses() {
    return result.versionStatuses();
  }

  /** Steps without a file that report something; null if there are none, as Go has it. */
  public @Nullable Object nonFileReports() {
    List<StepReport> reports = stepsWithoutFile();
    return reports.isEmpty() ? null : reports;
  }

  /** Steps without a file that report something. */
  public List<StepReport> stepsWithoutFile() {
    return steps().stream()
        .filter(step -> step.result() != null && step.result().name().isEmpty())
        .toList();
  }
}
