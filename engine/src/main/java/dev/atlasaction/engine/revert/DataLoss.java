package dev.atlasaction.engine.revert;

import dev.atlasaction.engine.dialect.SqlWriter;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.GeneratedExpr;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the queries that tell whether changes would lose data: a table with rows, or a column with
 * values, is dropped (spec migrate.md §11.3).
 *
 * @param qualified whether names stand under their schema
 */
record DataLoss(SqlWriter writer, boolean qualified) {

  /** A query for each table and column that is dropped; each must answer true. */
  List<String> checks(List<Change> changes) {
    List<String> checks = new ArrayList<>();
    for (Change change : changes) {
      if (change instanceof Change.DropSchema(Schema schema, _)) {
        schema.tables().forEach(table -> checks.add(isEmpty(schema.name(), table)));
      } else if (change instanceof Change.DropTable(Table table, _)) {
        checks.add(isEmpty(table.schema(), table));
      } else if (change instanceof Change.ModifyTable modify) {
        columns(modify, checks);
      }
    }
    return checks;
  }

  private void columns(Change.ModifyTable modify, List<String> checks) {
    for (TableChange change : modify.changes()) {
      if (change instanceof TableChange.DropColumn(Column column)
          && column.attrs().find(GeneratedExpr.class).isEmpty()) {
        String condition = " WHERE " + writer.quoted(column.name()) + " IS NOT NULL";
        checks.add(query(name(modify.from().schema(), modify.from()) + condition));
      }
    }
  }

  private String isEmpty(String schema, Table table) {
    return query(name(schema, table));
  }

  private String query(String rows) {
    return "SELECT NOT EXISTS (SELECT 1 FROM " + rows + ") AS " + writer.quoted("is_empty");
  }

  private String name(String schema, Table table) {
    String name = writer.quoted(table.name());
    return qualified && !schema.isEmpty() ? writer.quoted(schema) + "." + name : name;
  }
}
