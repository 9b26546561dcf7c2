package dev.atlasaction.engine.cli.view;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.atlasaction.engine.gotext.GoName;
import dev.atlasaction.engine.gotext.TemplateObject;
import dev.atlasaction.engine.report.AppliedFile;
import dev.atlasaction.engine.report.ApplyReport;
import dev.atlasaction.engine.report.Env;
import dev.atlasaction.engine.report.FileInfo;
import dev.atlasaction.engine.report.UrlView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What templates of {@code migrate apply} see (spec cli.md §5.1). */
@GoName("*cmdlog.MigrateApply")
public final class ApplyView implements TemplateObject {

  private final ApplyReport report;

  /** The view of a report. */
  public ApplyView(ApplyReport report) {
    this.report = report;
  }

  /** The JSON model. */
  @JsonValue
  public ApplyReport report() {
    return report;
  }

  /** Where it ran. */
  public Env env() {
    return report.env();
  }

  /** The product. */
  public String driver() {
    return report.env().driver();
  }

  /** The database. */
  @GoName("URL")
  public @Nullable UrlView url() {
    return report.env().url();
  }

  /** The directory. */
  public String dir() {
    return report.env().dir();
  }

  /** The files that were to run. */
  public List<FileInfo> pending() {
    return report.pending();
  }

  /** The files that began. */
  public List<AppliedFile> applied() {
    return report.applied();
  }

  /** The version before. */
  public String current() {
    return report.current();
  }

  /** The version of the last file. */
  public String target() {
    return report.target();
  }

  /** When it began. */
  public Instant start() {
    return report.start();
  }

  /** When it ended. */
  public Instant end() {
    return report.end();
  }

  /** Why it failed; empty if it did not. */
  public String error() {
    return report.error();
  }

  /** The first line of the default text. */
  public String header() {
    return ApplyText.header(report);
  }

  /** The last lines of the default text. */
  public String summary(String indent) {
    return ApplyText.summary(report, indent);
  }
}
