package dev.atlasaction.engine.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * The result of {@code migrate down} as its JSON has it (spec cli.md §5.6).
 *
 * @param planned the parts of the way back; where all of it is one transaction there is one, with
 *     the name {@code .sql}
 * @param reverted the parts that began
 * @param versions the versions that are taken back, the newest first
 * @param current the version before
 * @param target the version afterwards; empty if none is left
 * @param total how many migrations are taken back
 * @param status {@code APPLIED} once all is done
 * @param error why the run failed; empty if it did not
 */
public record DownReport(
    @JsonProperty("Planned") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FileInfo> planned,
    @JsonProperty("Reverted") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<RevertedFile> reverted,
    @JsonIgnore List<String> versions,
    @JsonProperty("Current") @JsonInclude(JsonInclude.Include.NON_EMPTY) String current,
    @JsonProperty("Target") @JsonInclude(JsonInclude.Include.NON_EMPTY) String target,
    @JsonProperty("Total") @JsonInclude(JsonInclude.Include.NON_DEFAULT) int total,
    @JsonProperty("Start") Instant start,
    @JsonProperty("End") Instant end,
    @JsonProperty("Status") @JsonInclude(JsonInclude.Include.NON_EMPTY) String status,
    @JsonProperty("Error") @JsonInclude(JsonInclude.Include.NON_EMPTY) String error) {

  /** Copies the lists. */
  public DownReport {
    planned = planned == null ? List.of() : List.copyOf(planned);
    reverted = reverted == null ? List.of() : List.copyOf(reverted);
    versions = versions == null ? List.of() : List.copyOf(versions);
  }

  /** Whether the run failed. */
  public boolean failed() {
    return !error.isEmpty();
  }
}
