package dev.atlasaction.engine.lint;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.report.LintFinding;
import dev.atlasaction.engine.report.Region;
import dev.atlasaction.engine.report.Severity;
import dev.atlasaction.engine.report.Suppression;
import dev.atlasaction.engine.sql.SourceLines;
import dev.atlasaction.engine.sql.SourcePosition;
import dev.atlasaction.engine.sql.Statement;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fills in what a rule does not know: where, how heavy, since when known. */
final class FindingWriter {

  /** The groups whose findings cost more the larger a table is. */
  private static final Set<AnalyzerInfo> SIZED =
      EnumSet.of(
          AnalyzerInfo.CONCURRENT_INDEX,
          AnalyzerInfo.BLOCKING,
          AnalyzerInfo.TABLE_COPY,
          AnalyzerInfo.LOCKS);

  private final String path;
  private final byte[] bytes;
  private final SourceLines lines;
  private final LintSettings settings;
  private final Map<String, Integer> seen = new HashMap<>();

  FindingWriter(MigrationFile file, String dirPath, LintSettings settings) {
    this.path = dirPath.isEmpty() ? file.name() : dirPath + "/" + file.name();
    this.bytes = file.bytes();
    this.lines = file.lines();
    this.settings = settings;
  }

  /** The finding, suppressed where the file or the list of known findings says so. */
  LintFinding write(
      Rule from, Optional<StatementChange> at, Finding finding, Optional<Suppression> inFile) {
    RuleInfo rule = from.info();
    String sql = at.map(each -> each.statement().text()).orElse("");
    int occurrence = seen.merge(rule.code() + "\0" + sql, 1, Integer::sum) - 1;
    String id = LintFinding.id(path, rule.code(), sql, occurrence);
    Optional<TableSize> size =
        SIZED.contains(rule.analyzer()) ? settings.sizes().find(finding.table()) : Optional.empty();
    Severity usual = settings.severity(rule);
    return new LintFinding(
        id,
        rule.code(),
        from.headline(),
        finding.text(),
        size.map(known -> settings.sizes().severity(known, usual)).orElse(usual),
        path,
        at.map(each -> region(each.statement())).orElse(Region.START),
        sql,
        HelpLinks.of(rule.code()),
        size.map(SizePolicy::describe).orElse(""),
        inFile.or(() -> settings.baseline().find(id)).orElse(null),
        LintFinding.suggestions(finding.fixes()));
  }

  /** Looks at the statement's own lines only: a file may be large and have many findings. */
  private Region region(Statement statement) {
    SourcePosition start = lines.positionAt(Math.min(statement.offset(), bytes.length));
    int lineStart = start.offset() - (start.column() - 1);
    int column = new String(bytes, lineStart, start.offset() - lineStart, UTF_8).length() + 1;
    return Region.at(start.line(), column, statement.text());
  }
}
