package dev.atlasaction.action.atlas;

import dev.atlasaction.engine.report.SummaryReport;

/**
 * What {@code migrate lint} found.
 *
 * @param failed the command ended with a failure: some finding is an error
 * @param notes what it wrote to standard error beside the report
 */
public record LintOutcome(SummaryReport report, boolean failed, String notes) {}
