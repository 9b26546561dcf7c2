package dev.atlasaction.engine.cli.view;

import dev.atlasaction.engine.report.StatusReport;

/** The default report of {@code migrate status}, to the letter (spec cli.md §3.3). */
public final class StatusText {

  private StatusText() {}

  /**
   * The whole text.
   *
   * @param fromCheckpoint whether the next file is a checkpoint that nothing was applied before
   */
  public static String render(StatusReport report, boolean fromCheckpoint) {
    StringBuilder out = new StringBuilder();
    boolean partial = report.total() > 0;
    out.append("Migration Status: ").append(report.status()).append('\n');
    out.append("  -- Current Version: ").append(report.current());
    if (partial) {
      out.append(" (").append(report.count()).append(" statements applied)");
    }
    out.append("\n  -- Next Version:    ");
    out.append(report.outOfOrder().isEmpty() ? report.next() : "UNKNOWN");
    if (fromCheckpoint) {
      out.append(" (checkpoint)");
    }
    if (partial) {
      int left = report.total() - report.count();
      out.append(" (").append(left).append(" statements left)");
    }
    out.append("\n  -- Executed Files:  ").append(report.applied().size());
    out.append(partial ? " (last one partially)" : "");
    out.append("\n  -- Pending Files:   ").append(pending(report)).append('\n');
    if (!report.outOfOrder().isEmpty()) {
      out.append("\n  ERROR: ").append(report.error()).append('\n');
    } else if (!report.error().isEmpty()) {
      out.append("\nLast migration attempt had errors:\n");
      out.append("  -- SQL:   ").append(report.sql()).append('\n');
      out.append("  -- ERROR: ").append(report.error()).append('\n');
    }
    return out.toString();
  }

  private static String pending(StatusReport report) {
    int late = report.outOfOrder().size();
    int all = late + report.pending().size();
    if (late == 0) {
      return String.valueOf(all);
    }
    return all + " (" + (all == late ? "" : late + " ") + "out of order)";
  }
}
