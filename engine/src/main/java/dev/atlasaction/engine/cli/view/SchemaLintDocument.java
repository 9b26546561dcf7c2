package dev.atlasaction.engine.cli.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.atlasaction.engine.gotext.GoName;
import dev.atlasaction.engine.report.Report;
import java.util.List;

/** What templates of {@code schema lint} see (spec cli.md §5.8). */
@GoName("*cmdlog.SchemaLintReport")
public record SchemaLintDocument(
    @JsonProperty("Steps") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Step> steps) {

  /** Copies the list. */
  public SchemaLintDocument {
    steps = List.copyOf(steps);
  }

  /**
   * What one kind of review found.
   *
   * @param error whether it fails the run
   */
  @GoName("*cmdlog.SchemaLintStep")
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public record Step(
      @JsonProperty("Text") String text,
      @JsonProperty("Error") boolean error,
      @JsonProperty("Diagnostics") @JsonInclude(JsonInclude.Include.NON_EMPTY)
          List<Finding> diagnostics) {

    /** Copies the list. */
    public Step {
      diagnostics = List.copyOf(diagnostics);
    }

    /** The findings of a report. */
    public static Step of(Report report, boolean error) {
      return new Step(
          report.text(),
          error,
          report.diagnostics().stream()
              .map(each -> new Finding(each.text(), each.code()))
              .toList());
    }
  }

  /** A finding; it has no position, as schemas come from databases too. */
  @GoName("*cmdlog.SchemaLintDiagnostic")
  public record Finding(@JsonProperty("Text") String text, @JsonProperty("Code") String code) {}
}
