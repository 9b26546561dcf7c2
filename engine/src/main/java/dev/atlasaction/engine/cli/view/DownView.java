package dev.atlasaction.engine.cli.view;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.atlasaction.engine.gotext.GoName;
import dev.atlasaction.engine.gotext.TemplateObject;
import dev.atlasaction.engine.report.DownReport;
import dev.atlasaction.engine.report.FileInfo;
import dev.atlasaction.engine.report.RevertedFile;
import java.time.Instant;
import java.util.List;

/** What templates of {@code migrate down} see (spec cli.md §5.6). */
@GoName("*cmdlog.MigrateDown")
public final class DownView implements TemplateObject {

  private final DownReport report;

  /** The view of a report. */
  public DownView(DownReport report) {
    this.report = report;
  }

  /** The JSON model. */
  @JsonValue
  public DownReport report() {
    return report;
  }

  /** The parts of the way back. */
  public List<FileInfo> planned() {
    return report.planned();
  }

  /** The parts that began. */
  public List<RevertedFile> reverted() {
    return report.reverted();
  }

  /** The version before. */
  public String current() {
    return report.current();
  }

  /** The version afterwards. */
  public String target() {
    return report.target();
  }

  /** How many migrations are taken back. */
  public int total() {
    return report.total();
  }

  /** When it began. */
  public Instant start() {
    return report.start();
  }

  /** When it ended. */
  public Instant end() {
    return report.end();
  }

  /** What became of it. */
  public String status() {
    return report.status();
  }

  /** Why it failed; empty if it did not. */
  public String error() {
    return report.error();
  }

  /** The first line of the default text. */
  public String header() {
    return DownText.header(report);
  }
}
