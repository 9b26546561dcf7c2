package dev.atlasaction.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Index;
import org.hibernate.mapping.PrimaryKey;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;

/**
 * DDL for SQLite out of Hibernate's model: what Hibernate writes itself has neither unique
 * constraints nor foreign keys, which SQLite only takes inside of {@code CREATE TABLE}.
 */
record SqliteText(Metadata metadata) {

  List<String> statements() {
    List<String> statements = new ArrayList<>();
    for (Namespace namespace : metadata.getDatabase().getNamespaces()) {
      for (Table table : namespace.getTables()) {
        if (table.isPhysicalTable()) {
          statements.add(table(table));
          table.getIndexes().values().forEach(index -> statements.add(index(table, index)));
        }
      }
    }
    return statements;
  }

  private String table(Table table) {
    StringJoiner parts =
        new StringJoiner(", ", "create table " + quoted(table.getName()) + " (", ")");
    PrimaryKey key = table.getPrimaryKey();
    for (Column column : table.getColumns()) {
      parts.add(column(column));
    }
    if (key != null) {
      parts.add("primary key (" + names(key.getColumns()) + ")");
    }
    TreeMap<String, String> constraints = new TreeMap<>();
    for (UniqueKey unique : table.getUniqueKeys().values()) {
      constraints.put(
          unique.getName(),
          "constraint "
              + quoted(unique.getName())
              + " unique ("
              + names(unique.getColumns())
              + ")");
    }
    for (ForeignKey foreign : table.getForeignKeyCollection()) {
      if (foreign.isPhysicalConstraint()) {
        constraints.put(foreign.getName(), foreign(foreign));
      }
    }
    constraints.values().forEach(parts::add);
    table.getChecks().forEach(check -> parts.add(check(check)));
    return parts.toString();
  }

  private String column(Column column) {
    // Only this spelling makes the column the row's number, which SQLite counts up.
    String type = column.isIdentity() ? "integer" : column.getSqlType(metadata);
    StringBuilder text = new StringBuilder(quoted(column.getName())).append(' ').append(type);
    if (column.getGeneratedAs() != null) {
      text.append(" generated always as (").append(column.getGeneratedAs()).append(") stored");
    }
    if (column.getDefaultValue() != null) {
      text.append(" default ").append(column.getDefaultValue());
    }
    if (!column.isNullable()) {
      text.append(" not null");
    }
    if (column.isUnique() && column.getUniqueKeyName() == null) {
      text.append(" unique");
    }
    for (CheckConstraint check : column.getCheckConstraints()) {
      text.append(' ').append(check(check));
    }
    return text.toString();
  }

  private static String check(CheckConstraint check) {
    String name = check.getName() == null ? "" : "constraint " + quoted(check.getName()) + " ";
    return name + "check (" + check.getConstraint() + ")";
  }

  private static String foreign(ForeignKey key) {
    List<Column> referenced =
        key.isReferenceToPrimaryKey()
            ? key.getReferencedTable().getPrimaryKey().getColumns()
            : key.getReferencedColumns();
    String onDelete = key.getOnDeleteAction() == null ? "" : key.getOnDeleteAction().toSqlString();
    return "constraint "
        + quoted(key.getName())
        + " foreign key ("
        + names(key.getColumns())
        + ") references "
        + quoted(key.getReferencedTable().getName())
        + " ("
        + names(referenced)
        + ")"
        + (onDelete.isEmpty() || onDelete.equals("no action") ? "" : " on delete " + onDelete);
  }

  private static String index(Table table, Index index) {
    StringJoiner columns = new StringJoiner(", ", " (", ")");
    index
        .getSelectables()
        .forEach(each ->
            columns.add(each instanceof Column column ? quoted(column.getName()) : each.getText()));
    return "create "
        + (index.isUnique() ? "unique " : "")
        + "index "
        + quoted(index.getName())
        + " on "
        + quoted(table.getName())
        + columns;
  }

  private static String names(Iterable<Column> columns) {
    StringJoiner names = new StringJoiner(", ");
    columns.forEach(column -> names.add(quoted(column.getName())));
    return names.toString();
  }

  private static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
