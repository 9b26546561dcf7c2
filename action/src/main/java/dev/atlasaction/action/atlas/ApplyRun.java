package dev.atlasaction.action.atlas;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.atlasaction.action.atlas.result.GoUrl;
import dev.atlasaction.action.atlas.result.MigrateApply;
import dev.atlasaction.action.atlas.result.MigrationFile;
import java.util.List;

/** One target in the output {@code runs} of {@code migrate/apply} (spec ci-actions.md §7.1). */
public record ApplyRun(
    @JsonProperty("current") String current,
    @JsonProperty("target") String target,
    @JsonProperty("applied_count") int applied,
    @JsonProperty("pending_count") int pending,
    @JsonProperty("pending_files") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> pendingFiles,
    @JsonProperty("url") @JsonInclude(JsonInclude.Include.NON_EMPTY) String url,
    @JsonProperty("status") @JsonInclude(JsonInclude.Include.NON_EMPTY) String status,
    @JsonProperty("error") @JsonInclude(JsonInclude.Include.NON_EMPTY) String error) {

  /** What the output says of a result. */
  public static ApplyRun of(MigrateApply run) {
    return new ApplyRun(
        run.current(),
        run.target(),
        run.applied().size(),
        run.pending().size(),
        run.pending().stream().map(MigrationFile::name).toList(),
        "",
        "",
        "");
  }

  /**
   * The same with which target it is and what became of it, which the original does not tell (spec
   * ci-demand.md §1, demand 19).
   */
  public static ApplyRun ended(MigrateApply run) {
    ApplyRun told = of(run);
    return new ApplyRun(
        told.current,
        told.target,
        told.applied,
        told.pending,
        told.pendingFiles,
        GoUrl.text(run.url(), ""),
        run.error().isEmpty() ? "ok" : "failed",
        run.error());
  }
}
