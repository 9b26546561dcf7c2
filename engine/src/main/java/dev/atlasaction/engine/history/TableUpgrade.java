package dev.atlasaction.engine.history;

import dev.atlasaction.engine.dialect.HistorySql;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds the columns that a table of an older program lacks. Columns that are not known here are left
 * alone: they may be of a newer one.
 */
record TableUpgrade(HistorySql sql) {

  /** The statements for a table with these columns, named in lower case. */
  List<String> statements(List<String> columns) {
    List<String> statements = new ArrayList<>();
    for (String column : RevisionRow.COLUMNS) {
      if (!columns.contains(column)) {
        statements.add("ALTER TABLE " + sql.table() + " ADD COLUMN " + definition(column));
      }
    }
    return statements;
  }

  /** What the table's own definition says of the column; old rows need a value. */
  private String definition(String column) {
    String text = sql.createTable();
    int name = text.indexOf(column, text.indexOf('(')) - 1;
    int end = text.indexOf(", ", name);
    String definition = text.substring(name, end);
    boolean needsDefault = definition.contains("NOT NULL") && !definition.contains("DEFAULT");
    return needsDefault ? definition + " DEFAULT ''" : definition;
  }
}
