package dev.atlasaction.engine.cli.view;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.atlasaction.engine.gotext.GoName;
import dev.atlasaction.engine.gotext.TemplateObject;
import dev.atlasaction.engine.lint.LintResult;
import dev.atlasaction.engine.report.FileInfo;
import dev.atlasaction.engine.report.FileReport;
import dev.atlasaction.engine.report.Report;
import dev.atlasaction.engine.report.SuggestedFix;
import java.util.List;

/** What templates of {@code migrate lint} see of one file (spec lint.md §14). */
@GoName("*migratelint.FileReport")
public final class LintFileView implements TemplateObject {

  private final LintResult.FileResult result;

  LintFileView(LintResult.FileResult result) {
    this.result = result;
  }

  /** The JSON model. */
  @JsonValue
  public FileReport report() {
    return result.report();
  }

  /** The file's name. */
  public String name() {
    return result.report().name();
  }

  /** The file's content. */
  public String text() {
    return result.report().text();
  }

  /** What the analyzers say. */
  public List<Report> reports() {
    return result.report().reports();
  }

  /** Set when the file fails the run. */
  public String error() {
    return result.report().error();
  }

  /** The file's version. */
  public String version() {
    return result.version();
  }

  /** The file's description. */
  public String desc() {
    return result.description();
  }

  /** The file by its names. */
  public FileInfo file() {
    return new FileInfo(name(), version(), desc());
  }

  /** The line of a byte offset. */
  public int line(int pos) {
    return result.report().line(pos);
  }

  /** All suggestions that have words. */
  public List<SuggestedFix> suggestedFixes() {
    return result.report().suggestedFixes();
  }
}
