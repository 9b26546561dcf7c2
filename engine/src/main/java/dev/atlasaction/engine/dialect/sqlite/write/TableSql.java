package dev.atlasaction.engine.dialect.sqlite.write;

import dev.atlasaction.engine.dialect.sqlite.sql.DefaultStyle;
import dev.atlasaction.engine.dialect.sqlite.sql.SqliteText;
import dev.atlasaction.engine.dialect.sqlite.table.AutoIncrement;
import dev.atlasaction.engine.dialect.sqlite.table.ColumnCollation;
import dev.atlasaction.engine.dialect.sqlite.table.IndexPredicate;
import dev.atlasaction.engine.dialect.sqlite.table.Strict;
import dev.atlasaction.engine.dialect.sqlite.table.ViewColumns;
import dev.atlasaction.engine.dialect.sqlite.table.WithoutRowid;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.GeneratedExpr;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.IndexPart;
import dev.atlasaction.engine.schema.Parens;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the statements that create tables, indexes and views (spec planner.md §4.1). */
final class TableSql {
  private final String indent;
  private final DefaultStyle defaults;

  /** With an empty {@code indent} every statement is one line. */
  TableSql(String indent, DefaultStyle defaults) {
    this.indent = indent;
    this.defaults = defaults;
  }

  /** Creates {@code table}, without its indexes, under {@code name}. */
  String createTable(String name, Table table) {
    List<String> lines = new ArrayList<>();
    for (Column column : table.columns()) {
      lines.add(column(table, column));
    }
    if (table.primaryKey() != null && !isAutoIncrement(table)) {
      lines.add("PRIMARY KEY " + parts(table.primaryKey()));
    }
    table.foreignKeys().forEach(key -> lines.add(foreignKey(key)));
    table.checks().forEach(check -> lines.add(check(check)));
    return "CREATE TABLE " + SqliteText.name(name) + " " + body(lines) + options(table);
  }

  private String body(List<String> lines) {
    if (indent.isEmpty()) {
      return "(" + String.join(", ", lines) + ")";
    }
    return lines.stream()
        .map(line -> "\n" + indent + (needsSpace(line) ? " " : "") + line)
        .collect(Collectors.joining(",", "(", "\n)"));
  }

  /** The original puts a blank before every word that no blank precedes, a tab being none. */
  private boolean needsSpace(String line) {
    return indent.endsWith("\t") && !line.startsWith("`");
  }

  private static String options(Table table) {
    List<String> options = new ArrayList<>();
    if (table.attrs().has(WithoutRowid.class)) {
      options.add("WITHOUT ROWID");
    }
    if (table.attrs().has(Strict.class)) {
      options.add("STRICT");
    }
    return options.isEmpty() ? "" : " " + String.join(", ", options);
  }

  /** The definition of a column. */
  String column(Table table, Column column) {
    StringBuilder text = new StringBuilder(SqliteText.name(column.name()));
    text.append(' ').append(column.type().name()).append(column.nullable() ? " NULL" : " NOT NULL");
    column
        .findDefault()
        .ifPresent(expr -> text.append(" DEFAULT ").append(defaults.text(expr, column.type())));
    if (defaults == DefaultStyle.EXECUTED) {
      column
          .attrs()
          .find(ColumnCollation.class)
          .ifPresent(each -> text.append(" COLLATE ").append(each.name()));
    }
    boolean counts = isAutoIncrement(table, column);
    boolean generated = column.attrs().has(GeneratedExpr.class);
    if (counts && generated) {
      throw EngineException.user(
          "both autoincrement and generation expression specified for column "
              + GoQuote.quote(column.name()));
    }
    if (counts) {
      text.append(" PRIMARY KEY AUTOINCREMENT");
    }
    column.attrs().find(GeneratedExpr.class).ifPresent(as -> text.append(generated(as)));
    return text.toString();
  }

  private static String generated(GeneratedExpr as) {
    String type = as.type().isEmpty() ? "VIRTUAL" : as.type().toUpperCase(Locale.ROOT);
    return " AS " + Parens.wrap(as.expr()) + " " + type;
  }

  private static boolean isAutoIncrement(Table table) {
    return table.columns().stream().anyMatch(column -> isAutoIncrement(table, column));
  }

  /** Only the single column of a primary key can count; the mark is on it or on the key. */
  private static boolean isAutoIncrement(Table table, Column column) {
    if (column.attrs().has(AutoIncrement.class)) {
      return true;
    }
    return table
        .findPrimaryKey()
        .filter(key -> key.attrs().has(AutoIncrement.class))
        .filter(key -> key.columnNames().equals(List.of(column.name())))
        .isPresent();
  }

  private static String foreignKey(ForeignKey key) {
    StringBuilder text = new StringBuilder();
    if (!key.symbol().isEmpty()) {
      text.append("CONSTRAINT ").append(SqliteText.name(key.symbol())).append(' ');
    }
    text.append("FOREIGN KEY ").append(SqliteText.names(key.columns()));
    text.append(" REFERENCES ").append(SqliteText.name(key.refTable()));
    if (!key.refColumns().isEmpty()) {
      text.append(' ').append(SqliteText.names(key.refColumns()));
    }
    if (!key.onUpdate().isEmpty()) {
      text.append(" ON UPDATE ").append(key.onUpdate());
    }
    if (!key.onDelete().isEmpty()) {
      text.append(" ON DELETE ").append(key.onDelete());
    }
    return text.toString();
  }

  private static String check(Check check) {
    String name = check.name().isEmpty() ? "" : "CONSTRAINT " + SqliteText.name(check.name()) + " ";
    return name + "CHECK " + Parens.wrap(check.expr());
  }

  /** Creates {@code index} on the table of that name. */
  static String createIndex(String table, Index index) {
    String unique = index.unique() ? "UNIQUE " : "";
    String predicate =
        index.attrs().find(IndexPredicate.class).map(each -> " WHERE " + each.expr()).orElse("");
    return "CREATE "
        + unique
        + "INDEX "
        + SqliteText.name(SqliteText.indexName(table, index))
        + " ON "
        + SqliteText.name(table)
        + " "
        + parts(index)
        + predicate;
  }

  private static String parts(Index index) {
    return index.parts().stream().map(TableSql::part).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String part(IndexPart part) {
    String key =
        switch (part) {
          case IndexPart.ColumnPart column -> SqliteText.name(column.column());
          case IndexPart.ExprPart expr -> Parens.wrap(expr.expr());
        };
    return part.desc() ? key + " DESC" : key;
  }

  /** Creates {@code view}. */
  static String createView(View view) {
    String columns =
        view.attrs()
            .find(ViewColumns.class)
            .map(each -> " " + SqliteText.names(each.names()))
            .orElse("");
    return "CREATE VIEW " + SqliteText.name(view.name()) + columns + " AS " + view.definition();
  }
}
