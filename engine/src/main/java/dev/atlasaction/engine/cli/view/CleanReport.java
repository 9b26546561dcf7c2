package dev.atlasaction.engine.cli.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.atlasaction.engine.gotext.GoName;
import dev.atlasaction.engine.report.AppliedFile;
import dev.atlasaction.engine.report.Env;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What templates of {@code schema clean} see (spec cli.md §5.8).
 *
 * @param applied what was dropped; null if nothing was, as in dry runs
 */
@GoName("*cmdlog.SchemaClean")
public record CleanReport(
    @JsonUnwrapped @GoName("Env") Env env,
    @JsonProperty("Start") Instant start,
    @JsonProperty("End") Instant end,
    @JsonProperty("Applied") @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable AppliedFile applied,
    @JsonProperty("Error") @JsonInclude(JsonInclude.Include.NON_EMPTY) String error) {}
