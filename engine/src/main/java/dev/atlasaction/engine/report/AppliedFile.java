package dev.atlasaction.engine.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A migration file that ran, at least in part (spec cli.md §5.1).
 *
 * @param skipped number of statements that ran in an earlier attempt
 * @param applied the statements of this attempt; the last one is the one that failed, if any did
 */
public record AppliedFile(
    @JsonUnwrapped FileInfo file,
    @JsonProperty("Start") Instant start,
    @JsonProperty("End") Instant end,
    @JsonProperty("Skipped") @JsonInclude(JsonInclude.Include.NON_DEFAULT) int skipped,
    @JsonProperty("Applied") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> applied,
    @JsonProperty("Checks") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CheckReport> checks,
    @JsonProperty("Error") @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable StatementError error) {

  /** Copies the lists. */
  public AppliedFile {
    applied = applied == null ? List.of() : List.copyOf(applied);
    checks = checks == null ? List.of() : List.copyOf(checks);
  }
}
