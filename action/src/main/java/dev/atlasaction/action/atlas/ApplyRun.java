package dev.atlasaction.action.atlas;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
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
        List<String> pendingFiles) {

  /** What the output says of a result. */
  public static ApplyRun of(MigrateApply run) {
    return new ApplyRun(
        run.current(),
        run.target(),
        run.applied().size(),
        run.pending().size(),
        run.pending().stream().map(MigrationFile::name).toList());
  }
}
