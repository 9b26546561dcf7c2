package dev.atlasaction.action.atlas.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The result of {@code script exec}, {@code query} and {@code loop}. Written back in the order of
 * its components.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ScriptRun(
    @JsonProperty("Scripts") List<Script> scripts,
    @JsonProperty("Start") @JsonInclude String start,
    @JsonProperty("End") @JsonInclude String end,
    @JsonProperty("Error") String error) {

  /** Gives absent times the zero time. */
  public ScriptRun {
    start = GoDuration.orZero(start);
    end = GoDuration.orZero(end);
  }

  /** One script. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Script(
      @JsonProperty("Name") String name,
      @JsonProperty("Kind") String kind,
      @JsonProperty("Conditions") List<Condition> conditions,
      @JsonProperty("Asserts") List<Condition> asserts,
      @JsonProperty("Checks") List<Check> checks,
      @JsonProperty("Execs") List<Exec> execs,
      @JsonProperty("Queries") List<Query> queries,
      @JsonProperty("Iterations") List<Iteration> iterations,
      @JsonProperty("Messages") List<String> messages,
      @JsonProperty("Outputs") List<String> outputs,
      @JsonProperty("Start") @JsonInclude String start,
      @JsonProperty("End") @JsonInclude String end,
      @JsonProperty("Error") String error) {

    /** Gives absent times the zero time. */
    public Script {
      start = GoDuration.orZero(start);
      end = GoDuration.orZero(end);
    }
  }

  /** A condition or an assertion. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Condition(
      @JsonProperty("Name") String name,
      @JsonProperty("Passed") @JsonInclude boolean passed,
      @JsonProperty("Error") String error) {}

  /** A check; {@code diff} is what differs from the expectation. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Check(
      @JsonProperty("Name") String name,
      @JsonProperty("Passed") @JsonInclude boolean passed,
      @JsonProperty("Diff") String diff,
      @JsonProperty("Error") String error) {}

  /** An executed statement. */
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public record Exec(
      @JsonProperty("Name") @JsonInclude(JsonInclude.Include.NON_EMPTY) String name,
      @JsonProperty("SQL") @JsonInclude(JsonInclude.Include.NON_EMPTY) String sql,
      @JsonProperty("AffectedRows") long affectedRows,
      @JsonProperty("Start") @JsonInclude String start,
      @JsonProperty("End") @JsonInclude String end,
      @JsonProperty("Error") @JsonInclude(JsonInclude.Include.NON_EMPTY) String error) {

    /** Gives absent times the zero time. */
    public Exec {
      start = GoDuration.orZero(start);
      end = GoDuration.orZero(end);
    }
  }

  /** What a query printed. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Query(
      @JsonProperty("Index") @JsonInclude int index, @JsonProperty("Out") String out) {}

  /** One turn of a loop; {@code took} in nanoseconds. */
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public record Iteration(
      @JsonProperty("Index") @JsonInclude int index,
      @JsonProperty("Size") int size,
      @JsonProperty("Took") long took) {}
}
