package dev.atlasaction.action.atlas.result;

import dev.atlasaction.engine.report.Env;
import dev.atlasaction.engine.report.SummaryReport;
import org.jspecify.annotations.Nullable;

/**
 * A planned change of a schema.
 *
 * @param lint what the analyzers say of it; null if they were not asked
 * @param file null if there is nothing to do
 */
public record SchemaPlan(
    @Nullable Env env,
    String repo,
    @Nullable SummaryReport lint,
    @Nullable PlanFile file,
    String error) {}
