package dev.atlasaction.engine.dialect.sqlite.write;

import dev.atlasaction.engine.dialect.sqlite.sql.DefaultStyle;
import dev.atlasaction.engine.dialect.sqlite.sql.SqliteText;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.GeneratedExpr;
import dev.atlasaction.engine.schema.change.Aspect;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which values a rebuilt table takes over from the old one (spec planner.md §4.2).
 *
 * @param columns columns of the new table
 * @param expressions where each takes its value from
 */
record RowCopy(List<String> columns, List<String> expressions) {

  /**
   * The copy for a change of a table.
   *
   * @throws EngineException if two changes are about one column
   */
  static RowCopy of(Change.ModifyTable modify, DefaultStyle defaults) {
    Map<String, TableChange> changes = byColumn(modify.changes());
    List<String> columns = new ArrayList<>();
    List<String> expressions = new ArrayList<>();
    for (Column column : modify.to().columns()) {
      if (!column.attrs().has(GeneratedExpr.class)) {
        source(column, Optional.ofNullable(changes.get(column.name())), defaults)
            .ifPresent(expression -> {
              columns.add(SqliteText.name(column.name()));
              expressions.add(expression);
            });
      }
    }
    return new RowCopy(columns, expressions);
  }

  private static Map<String, TableChange> byColumn(List<TableChange> changes) {
    Map<String, TableChange> result = new LinkedHashMap<>();
    for (TableChange change : changes) {
      Optional<String> column = columnOf(change);
      if (column.isPresent()) {
        TableChange other = result.put(column.get(), change);
        if (other != null) {
          throw EngineException.user(
              "duplicate changes for column: "
                  + GoQuote.quote(column.get())
                  + ": *schema."
                  + other.getClass().getSimpleName()
                  + ", *schema."
                  + change.getClass().getSimpleName());
        }
      }
    }
    return result;
  }

  private static Optional<String> columnOf(TableChange change) {
    return switch (change) {
      case TableChange.AddColumn add -> Optional.of(add.column().name());
      case TableChange.ModifyColumn modify -> Optional.of(modify.to().name());
      case TableChange.RenameColumn rename -> Optional.of(rename.to().name());
      case TableChange.DropColumn drop -> Optional.of(drop.column().name());
      default -> Optional.empty();
    };
  }

  /** The value of a column of the new table; empty if the old one has none for it. */
  private static Optional<String> source(
      Column column, Optional<TableChange> change, DefaultStyle defaults) {
    String name = SqliteText.name(column.name());
    if (change.isEmpty()) {
      return Optional.of(name);
    }
    return switch (change.get()) {
      case TableChange.AddColumn _ -> Optional.empty();
      case TableChange.RenameColumn rename -> Optional.of(SqliteText.name(rename.from().name()));
      case TableChange.ModifyColumn modify -> Optional.of(fillNulls(name, modify, defaults));
      default ->
          throw EngineException.user("unexpected drop column: " + GoQuote.quote(column.name()));
    };
  }

  /** Rows without a value get the default of a column that now needs one. */
  private static String fillNulls(
      String name, TableChange.ModifyColumn modify, DefaultStyle defaults) {
    Column to = modify.to();
    boolean touched =
        modify.aspects().contains(Aspect.NULL) || modify.aspects().contains(Aspect.DEFAULT);
    if (!touched || to.nullable() || to.defaultExpr() == null) {
      return name;
    }
    String value = defaults.text(to.defaultExpr(), to.type());
    return "IFNULL(" + name + ", " + value + ") AS " + name;
  }

  boolean isEmpty() {
    return columns.isEmpty();
  }

  /** The statement that copies the rows. */
  String insert(String from, String to) {
    return "INSERT INTO "
        + SqliteText.name(to)
        + " ("
        + String.join(", ", columns)
        + ") SELECT "
        + String.join(", ", expressions)
        + " FROM "
        + SqliteText.name(from);
  }
}
