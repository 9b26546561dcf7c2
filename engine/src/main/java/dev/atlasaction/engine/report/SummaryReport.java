package dev.atlasaction.engine.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** The result of {@code migrate lint} as its JSON has it (spec cli.md §5.3, lint.md §14). */
public record SummaryReport(
    @JsonProperty("URL") @JsonInclude(JsonInclude.Include.NON_EMPTY) String url,
    @JsonProperty("Env") Env env,
    @JsonProperty("Schema") SchemaStates schema,
    @JsonProperty("Steps") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<StepReport> steps,
    @JsonProperty("Files") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FileReport> files) {

  /** Copies the lists; JSON leaves out what is empty. */
  public SummaryReport {
    url = url == null ? "" : url;
    env = env == null ? new Env("", null, "") : env;
    schema = schema == null ? new SchemaStates("", "") : schema;
    steps = steps == null ? List.of() : List.copyOf(steps);
    files = files == null ? List.of() : List.copyOf(files);
  }

  /** Number of findings over all files. */
  public int diagnosticsCount() {
    return files.stream()
        .flatMap(file -> file.reports().stream())
        .mapToInt(report -> report.diagnostics().size())
        .sum();
  }
}
