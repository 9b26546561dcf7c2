package dev.atlasaction.engine.cli.view;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.atlasaction.engine.gotext.GoName;
import dev.atlasaction.engine.gotext.TemplateObject;
import dev.atlasaction.engine.report.Env;
import dev.atlasaction.engine.report.FileInfo;
import dev.atlasaction.engine.report.RevisionInfo;
import dev.atlasaction.engine.report.StatusReport;
import dev.atlasaction.engine.report.UrlView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What templates of {@code migrate status} see (spec cli.md §5.2). */
@GoName("*cmdlog.MigrateStatus")
public final class StatusView implements TemplateObject {

  private final StatusReport report;
  private final boolean checkpoint;

  /**
   * The view of a report.
   *
   * @param checkpoint whether the next file is a checkpoint that nothing was applied before
   */
  public StatusView(StatusReport report, boolean checkpoint) {
    this.report = report;
    this.checkpoint = checkpoint;
  }

  /** The JSON model. */
  @JsonValue
  public StatusReport report() {
    return report;
  }

  /** Where it was asked. */
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

  /** The files that count. */
  public List<FileInfo> available() {
    return report.available();
  }

  /** The files that come too late. */
  public List<FileInfo> outOfOrder() {
    return report.outOfOrder();
  }

  /** The files to apply. */
  public List<FileInfo> pending() {
    return report.pending();
  }

  /** The history. */
  public List<RevisionInfo> applied() {
    return report.applied();
  }

  /** The last version. */
  public String current() {
    return report.current();
  }

  /** The next version. */
  public String next() {
    return report.next();
  }

  /** Number of statements of the last version that ran. */
  public int count() {
    return report.count();
  }

  /** Number of statements of the last version. */
  public int total() {
    return report.total();
  }

  /** {@code OK} or {@code PENDING}. */
  public String status() {
    return report.status();
  }

  /** What the last attempt failed with. */
  public String error() {
    return report.error();
  }

  /** The statement that failed. */
  @GoName("SQL")
  public String sql() {
    return report.sql();
  }

  /** Number of statements of the last version that are left. */
  public int left() {
    return report.total() - report.count();
  }

  /** Whether the next file is a checkpoint that nothing was applied before. */
  public boolean fromCheckpoint() {
    return checkpoint;
  }
}
