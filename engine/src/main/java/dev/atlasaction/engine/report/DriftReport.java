package dev.atlasaction.engine.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The result of {@code migrate drift} as its JSON has it (spec ci-demand.md §3.5).
 *
 * @param version the last one of the history; empty if there is none
 * @param drift whether there is anything to tell
 * @param repair the statements that lead from what is there to what the applied files give
 * @param happened the statements that lead from there to what is there
 * @param problems where the history and the directory do not fit each other
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DriftReport(
    @JsonProperty("Env") @JsonInclude(JsonInclude.Include.ALWAYS) Env env,
    @JsonProperty("Version") String version,
    @JsonProperty("Drift") @JsonInclude(JsonInclude.Include.ALWAYS) boolean drift,
    @JsonProperty("Repair") List<String> repair,
    @JsonProperty("Happened") List<String> happened,
    @JsonProperty("Problems") List<Problem> problems) {

  /** Copies the lists. */
  public DriftReport {
    repair = repair == null ? List.of() : List.copyOf(repair);
    happened = happened == null ? List.of() : List.copyOf(happened);
    problems = problems == null ? List.of() : List.copyOf(problems);
  }

  /** What can be wrong with a version of the history. */
  public enum Kind {
    /** The directory has no file of the version. */
    UNKNOWN,
    /** Not all of its statements ran. */
    UNFINISHED,
    /** The file is not the one that ran. */
    EDITED
  }

  /**
   * A version of the history that does not fit the directory.
   *
   * @param text a sentence for people
   */
  public record Problem(
      @JsonProperty("Kind") Kind kind,
      @JsonProperty("Version") String version,
      @JsonProperty("Text") String text) {}
}
