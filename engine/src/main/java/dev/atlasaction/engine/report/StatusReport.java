package dev.atlasaction.engine.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The result of {@code migrate status} as its JSON has it (spec cli.md §5.2).
 *
 * @param available the files of the directory that count for this database
 * @param outOfOrder files that were added before the last one applied
 * @param pending the files to apply
 * @param applied the history
 * @param current the last version of the history, or the words that there is none
 * @param next the version that comes next, or the words that there is none
 * @param count number of statements of the last version that ran, if not all did
 * @param total number of its statements, if not all ran
 * @param status {@code OK} or {@code PENDING}
 * @param error of the last attempt; empty if there was none
 * @param sql the statement of that error
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StatusReport(
    @JsonProperty("Env") @JsonInclude(JsonInclude.Include.ALWAYS) Env env,
    @JsonProperty("Available") List<FileInfo> available,
    @JsonProperty("OutOfOrder") List<FileInfo> outOfOrder,
    @JsonProperty("Pending") List<FileInfo> pending,
    @JsonProperty("Applied") List<RevisionInfo> applied,
    @JsonProperty("Current") String current,
    @JsonProperty("Next") String next,
    @JsonProperty("Count") @JsonInclude(JsonInclude.Include.NON_DEFAULT) int count,
    @JsonProperty("Total") @JsonInclude(JsonInclude.Include.NON_DEFAULT) int total,
    @JsonProperty("Status") String status,
    @JsonProperty("Error") String error,
    @JsonProperty("SQL") String sql) {

  /** The status when there is nothing to do. */
  public static final String OK = "OK";

  /** The status when files are to be applied. */
  public static final String PENDING = "PENDING";

  /** Copies the lists. */
  public StatusReport {
    available = available == null ? List.of() : List.copyOf(available);
    outOfOrder = outOfOrder == null ? List.of() : List.copyOf(outOfOrder);
    pending = pending == null ? List.of() : List.copyOf(pending);
    applied = applied == null ? List.of() : List.copyOf(applied);
  }
}
