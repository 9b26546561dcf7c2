package dev.atlasaction.engine.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;

/**
 * The result of {@code migrate apply} as its JSON has it (spec cli.md §5.1).
 *
 * @param pending the files that were to run
 * @param applied those that began
 * @param current the version before; empty for none
 * @param target the version of the last pending file
 * @param error why the run failed; empty if it did not
 * @param message what happened, in a sentence; empty after a failure
 */
public record ApplyReport(
    @JsonUnwrapped Env env,
    @JsonProperty("Pending") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FileInfo> pending,
    @JsonProperty("Applied") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AppliedFile> applied,
    @JsonProperty("Current") @JsonInclude(JsonInclude.Include.NON_EMPTY) String current,
    @JsonProperty("Target") @JsonInclude(JsonInclude.Include.NON_EMPTY) String target,
    @JsonProperty("Start") Instant start,
    @JsonProperty("End") Instant end,
    @JsonProperty("Error") @JsonInclude(JsonInclude.Include.NON_EMPTY) String error,
    @JsonProperty("Message") @JsonInclude(JsonInclude.Include.NON_EMPTY) String message) {

  /** Copies the lists. */
  public ApplyReport {
    pending = pending == null ? List.of() : List.copyOf(pending);
    applied = applied == null ? List.of() : List.copyOf(applied);
    current = current == null ? "" : current;
    target = target == null ? "" : target;
    error = error == null ? "" : error;
    message = message == null ? "" : message;
  }

  /** Whether the run failed. */
  public boolean failed() {
    return !error.isEmpty();
  }
}
