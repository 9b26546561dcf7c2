package dev.atlasaction.engine.migrate;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.migrate.RewrittenSql.Line;
import java.util.List;

/**
 * Turns a goose file into a script whose statements end with a delimiter line. Unlike the original,
 * lines that merely contain words such as "Down" are kept and lines may be of any length.
 */
final class GooseReader {

  private static final String DELIMITER = "-- ATLAS_DELIM_END";
  private static final String MARK = "-- +goose";
  private static final List<String> MARKS = List.of("Up", "Down", "StatementBegin", "StatementEnd");

  private final String fileName;
  private final RewrittenSql script;
  private State state = State.NONE;

  private enum State {
    NONE,
    UP,
    BEGIN,
    DOWN
  }

  GooseReader(MigrationFile file) {
    this.fileName = file.name();
    this.script = new RewrittenSql(file.content());
  }

  /** The part behind {@code Down}, whose statements may stand between marks as well. */
  RewrittenSql rewriteDown() {
    script.insert("-- atlas:delimiter " + DELIMITER);
    script.insert("");
    boolean inside = false;
    for (Line line : script.lines()) {
      String pragma =
          line.text().startsWith(MARK) ? line.text().substring(MARK.length()).strip() : "";
      if (pragma.equals("Down")) {
        inside = true;
        state = State.UP;
      } else if (inside && pragma.startsWith("Statement")) {
        enter(pragma, line);
      }
      if (inside && !isMark(line.text())) {
        keep(line);
      }
    }
    return script;
  }

  RewrittenSql rewrite() {
    script.insert("-- atlas:delimiter " + DELIMITER);
    script.insert("");
    for (Line line : script.lines()) {
      String pragma =
          line.text().startsWith(MARK) ? line.text().substring(MARK.length()).strip() : "";
      if (MARKS.contains(pragma)) {
        enter(pragma, line);
        if (state == State.DOWN) {
          break;
        }
      }
      if (!isMark(line.text())) {
        keep(line);
      }
    }
    return script;
  }

  private void enter(String pragma, Line line) {
    State wanted = pragma.equals("Up") ? State.NONE : State.UP;
    if (state != (pragma.equals("StatementEnd") ? State.BEGIN : wanted)) {
      throw EngineException.user(
          String.format(
              "sql/migrate: goose: %s:%d unexpected goosePragma '%s'",
              fileName, line.number(), pragma));
    }
    switch (pragma) {
      case "Down" -> state = State.DOWN;
      case "StatementBegin" -> state = State.BEGIN;
      case "StatementEnd" -> {
        script.insert(DELIMITER);
        state = State.UP;
      }
      default -> state = State.UP;
    }
  }

  private void keep(Line line) {
    String text = line.text().stripTrailing();
    script.keep(line, text);
    if (state == State.UP && text.endsWith(";") && !text.startsWith("--")) {
      script.insert(DELIMITER);
    }
  }

  /** True for a line with a mark, at its start or behind white space. */
  private static boolean isMark(String line) {
    String text = line.stripLeading();
    return text.startsWith(MARK + " ")
        && MARKS.stream().anyMatch(mark -> text.startsWith(mark, MARK.length() + 1));
  }
}
