package dev.atlasaction.engine.dialect.sqlite.ddl;

import java.util.List;

/**
 * What a {@code CREATE VIEW} statement says.
 *
 * @param columns the names given to its columns; empty when none are given
 * @param query the query, verbatim
 */
public record ViewText(List<String> columns, String query) {

  /** Reads a statement as {@code sqlite_master} holds it. */
  public static ViewText parse(String statement) {
    DdlReader reader = new DdlReader(statement);
    while (!reader.atEnd() && !reader.take("VIEW")) {
      reader.next();
    }
    reader.take("IF", "NOT", "EXISTS");
    reader.takeQualifiedName();
    List<String> columns = reader.takeNames();
    reader.take("AS");
    return new ViewText(columns, reader.rest());
  }
}
