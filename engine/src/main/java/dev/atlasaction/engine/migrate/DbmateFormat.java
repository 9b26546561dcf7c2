package dev.atlasaction.engine.migrate;

import dev.atlasaction.engine.sql.ScannerOptions;
import dev.atlasaction.engine.sql.Statement;
import java.util.List;

/** One file with {@code -- migrate:} marks for both directions (migrate.md section 6.2). */
record DbmateFormat() implements DirFormat {

  @Override
  public String name() {
    return "dbmate";
  }

  @Override
  public String typeName() {
    return "*sqltool.DBMateDir";
  }

  /**
   * Only the lines between the marks count. Unlike the original, options behind the mark ({@code
   * transaction:false}) are accepted and lines that merely contain "down" are kept.
   */
  @Override
  public List<Statement> statements(MigrationFile file, ScannerOptions driver) {
    RewrittenSql up = new RewrittenSql(file.content());
    boolean inside = false;
    for (RewrittenSql.Line line : up.lines()) {
      if (isMark(line.text(), "migrate:down")) {
        if (inside) {
          break;
        }
      } else if (isMark(line.text(), "migrate:up")) {
        inside = true;
      } else if (inside) {
        up.keep(line, line.text());
      }
    }
    return up.scan(ScannerOptions.generic());
  }

  private static boolean isMark(String line, String mark) {
    if (!line.startsWith("--")) {
      return false;
    }
    String rest = line.substring(2).strip();
    return rest.startsWith(mark)
        && (rest.length() == mark.length() || Character.isWhitespace(rest.charAt(mark.length())));
  }

  @Override
  public List<Statement> downStatements(
      MigrationDir dir, MigrationFile file, ScannerOptions driver) {
    return DownScripts.afterMark(file, "migrate:down");
  }

  @Override
  public List<NewFile> render(MigrationDraft draft) {
    String text =
        "-- migrate:up\n"
            + PlainScript.up(draft.statements())
            + "\n-- migrate:down\n"
            + PlainScript.down(draft.statements());
    return List.of(new NewFile(draft.stem("_") + FileNames.SUFFIX, text));
  }
}
