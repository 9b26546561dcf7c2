package dev.atlasaction.engine.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Why a finding does not count.
 *
 * @param by who accepted it; empty if that is not said
 * @param reason why; empty if that is not said
 * @param where {@code file} for a directive of the migration, {@code baseline} for the list of
 *     known findings
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Suppression(
    @JsonProperty("by") String by,
    @JsonProperty("reason") String reason,
    @JsonProperty("where") String where) {

  /** Accepted by a directive in the migration. */
  public static final String IN_FILE = "file";

  /** Accepted by the list of known findings. */
  public static final String IN_BASELINE = "baseline";

  /** JSON leaves out what is empty. */
  public Suppression {
    by = by == null ? "" : by;
    reason = reason == null ? "" : reason;
    where = where == null ? "" : where;
  }
}
