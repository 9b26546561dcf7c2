package dev.atlasaction.engine.cli.view;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.atlasaction.engine.gotext.TemplateObject;
import dev.atlasaction.engine.report.DriftReport;
import dev.atlasaction.engine.report.Env;
import java.util.List;

/** What templates of {@code migrate drift} see. */
public final class DriftView implements TemplateObject {

  private final DriftReport report;

  /** The view of a report. */
  public DriftView(DriftReport report) {
    this.report = report;
  }

  /** The JSON model. */
  @JsonValue
  public DriftReport report() {
    return report;
  }

  /** Where it was asked. */
  public Env env() {
    return report.env();
  }

  /** The last version of the history. */
  public String version() {
    return report.version();
  }

  /** Whether there is anything to tell. */
  public boolean drift() {
    return report.drift();
  }

  /** The statements that lead back. */
  public List<String> repair() {
    return report.repair();
  }

  /** The statements that lead to what is there. */
  public List<String> happened() {
    return report.happened();
  }
}
