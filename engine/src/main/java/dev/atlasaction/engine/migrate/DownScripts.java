package dev.atlasaction.engine.migrate;

import dev.atlasaction.engine.migrate.RewrittenSql.Line;
import dev.atlasaction.engine.sql.ScannerOptions;
import dev.atlasaction.engine.sql.Statement;
import dev.atlasaction.engine.sql.StatementScanner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the ways back that formats keep (spec migrate.md §6.4). */
final class DownScripts {

  private static final String ROLLBACK = "rollback";

  /** What stands there when nothing is to be undone. */
  private static final Set<String> NOTHING = Set.of("", "empty", "not required");

  private DownScripts() {}

  /** The statements of another file of the directory; none if it is missing. */
  static List<Statement> ofFile(MigrationDir dir, String name) {
    Optional<byte[]> content = dir.storage().find(name);
    return content.isEmpty()
        ? List.of()
        : new StatementScanner(ScannerOptions.generic()).scan(content.get());
  }

  /** The lines after the one that is the mark. */
  static List<Statement> afterMark(MigrationFile file, String mark) {
    RewrittenSql script = new RewrittenSql(file.content());
    boolean inside = false;
    for (Line line : script.lines()) {
      if (inside) {
        script.keep(line, line.text());
      } else {
        inside = isMark(line.text(), mark);
      }
    }
    return inside ? script.scan(ScannerOptions.generic()) : List.of();
  }

  private static boolean isMark(String line, String mark) {
    if (!line.startsWith("--")) {
      return false;
    }
    String rest = line.substring(2).strip();
    return rest.startsWith(mark)
        && (rest.length() == mark.length() || Character.isWhitespace(rest.charAt(mark.length())));
  }

  /**
   * The rollbacks of a liquibase file: lines {@code --rollback SQL}. The last change set comes
   * first; the lines of one keep their order.
   */
  static List<Statement> rollbacks(MigrationFile file, ScannerOptions driver) {
    List<List<String>> sets = new ArrayList<>();
    sets.add(new ArrayList<>());
    for (Line line : new RewrittenSql(file.content()).lines()) {
      String text = line.text().strip();
      String comment = text.startsWith("--") ? text.substring(2).strip() : "";
      String word = comment.toLowerCase(Locale.ROOT);
      if (word.startsWith("changeset")) {
        sets.add(new ArrayList<>());
      } else if (word.startsWith(ROLLBACK)) {
        String rest = comment.substring(ROLLBACK.length());
        String sql = (rest.startsWith(":") ? rest.substring(1) : rest).strip();
        if (!NOTHING.contains(sql.toLowerCase(Locale.ROOT))) {
          sets.getLast().add(sql);
        }
      }
    }
    StringBuilder script = new StringBuilder();
    for (List<String> set : sets.reversed()) {
      set.forEach(sql -> script.append(sql).append('\n'));
    }
    byte[] bytes = script.toString().getBytes(StandardCharsets.ISO_8859_1);
    return new StatementScanner(driver).scan(bytes);
  }
}
