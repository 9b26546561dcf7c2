package dev.atlasaction.engine.cli.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.atlasaction.engine.gotext.GoName;
import dev.atlasaction.engine.report.AppliedFile;
import dev.atlasaction.engine.report.Env;
import dev.atlasaction.engine.report.StatementError;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What templates of {@code schema apply} see where plans are reviewed (spec cli.md §5.4).
 *
 * @param start the zero time if nothing was done
 * @param applied what ran; null if nothing did
 * @param plan null if there is nothing to do
 */
@GoName("*cmdlog.SchemaApply")
public record ReviewedApply(
    @JsonUnwrapped @GoName("Env") Env env,
    @JsonProperty("Start") Instant start,
    @JsonProperty("End") Instant end,
    @JsonProperty("Error") @JsonInclude(JsonInclude.Include.NON_EMPTY) String error,
    @JsonProperty("Applied") @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable AppliedFile applied,
    @JsonProperty("Plan") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PlanDocument plan,
    @JsonProperty("Changes") Changes changes) {

  /** The statements, by what became of them. */
  @GoName("cmdlog.Changes")
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Changes(
      @JsonProperty("Applied") List<String> applied,
      @JsonProperty("Pending") List<String> pending,
      @JsonProperty("Error") @Nullable StatementError error) {

    /** None. */
    public static final Changes NONE = new Changes(List.of(), List.of(), null);

    /** Copies the lists. */
    public Changes {
      applied = List.copyOf(applied);
      pending = List.copyOf(pending);
    }
  }
}
