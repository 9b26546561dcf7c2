package dev.atlasaction.engine.cli.view;

import dev.atlasaction.engine.report.DriftReport;

/** What {@code migrate drift} prints if no template is given. */
public final class DriftText {

  private DriftText() {}

  /** The whole text. */
  public static String render(DriftReport report) {
    String version = report.version().isEmpty() ? "no version" : "version " + report.version();
    if (!report.drift()) {
      return "No drift: the database is what the files up to " + version + " lead to.\n";
    }
    StringBuilder out = new StringBuilder();
    report.problems().forEach(each -> out.append("-- ").append(line(each.text())).append('\n'));
    if (!report.happened().isEmpty()) {
      out.append("-- What happened to the database beside its files (").append(version);
      out.append("):\n");
      report.happened().forEach(statement -> out.append(statement).append('\n'));
    }
    if (!report.repair().isEmpty()) {
      out.append("-- What leads back:\n");
      report.repair().forEach(statement -> out.append(statement).append('\n'));
    }
    return out.toString();
  }

  private static String line(String text) {
    return text.replaceAll("\\R", " ");
  }
}
