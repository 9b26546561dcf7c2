package dev.atlasaction.action.atlas;

import dev.atlasaction.engine.report.SummaryReport;

/**
 * What {@code migrate lint} found.
 *
 * @param failed the command ended with a failure: some finding is an error
 */
public record LintOutcome(SummaryReport report, boolean failed) {}
