package dev.atlasaction.engine.dialect.sqlite.write;

import dev.atlasaction.engine.dialect.sqlite.table.ColumnCollation;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.Optional;

/** Carries collations over to a rebuilt table. */
public final class Collations {

  private Collations() {}

  /** The new table; a column that says nothing about its collation keeps the one it had. */
  static Table kept(Change.ModifyTable modify) {
    Table to = modify.to();
    return to.withColumns(
        to.columns().stream().map(column -> kept(column, before(modify, column))).toList());
  }

  private static Column kept(Column column, Optional<Column> before) {
    Optional<ColumnCollation> old =
        before.flatMap(each -> each.attrs().find(ColumnCollation.class));
    return old.isEmpty() || column.attrs().has(ColumnCollation.class)
        ? column
        : column.withAttrs(column.attrs().with(old.get()));
  }

  private static Optional<Column> before(Change.ModifyTable modify, Column column) {
    for (TableChange change : modify.changes()) {
      if (change instanceof TableChange.RenameColumn rename
          && rename.to().name().equals(column.name())) {
        return Optional.of(rename.from());
      }
    }
    return modify.from().findColumn(column.name());
  }
}
