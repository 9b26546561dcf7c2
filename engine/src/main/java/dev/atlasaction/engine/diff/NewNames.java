package dev.atlasaction.engine.diff;

import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.GeneratedExpr;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.IndexPart;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** A schema after a rename, as servers make it: all that names the thing follows. */
final class NewNames {

  private NewNames() {}

  static Schema table(Schema schema, Table table, String name) {
    List<Table> tables = new ArrayList<>();
    for (Table each : schema.tables()) {
      Table follower =
          each.withForeignKeys(
              each.foreignKeys().stream()
                  .map(key ->
                      key.references(table.schema(), table.name())
                          ? referring(key, name, key.refColumns())
                          : key)
                  .toList());
      tables.add(each == table ? follower.withName(name) : follower);
    }
    return schema.withTables(tables);
  }

  private static ForeignKey referring(ForeignKey key, String table, List<String> columns) {
    return new ForeignKey(
        key.symbol(),
        key.columns(),
        key.refSchema(),
        table,
        columns,
        key.onUpdate(),
        key.onDelete(),
        key.attrs());
  }

  static Schema column(Schema schema, Table table, String from, String to) {
    NewName names = new NewName(from, to);
    List<Table> tables = new ArrayList<>();
    for (Table each : schema.tables()) {
      Table follower =
          each.withForeignKeys(
              each.foreignKeys().stream().map(key -> names.in(key, table)).toList());
      tables.add(each == table ? names.within(follower) : follower);
    }
    return schema.withTables(tables);
  }

  static Schema replaced(Schema schema, Table before, Table after) {
    return schema.withTables(
        schema.tables().stream().map(each -> each == before ? after : each).toList());
  }

  /** A column's new name in what belongs to its table. */
  private record NewName(String from, String to) {

    private String of(String column) {
      return column.equals(from) ? to : column;
    }

    private List<String> of(List<String> columns) {
      return columns.stream().map(this::of).toList();
    }

    private ForeignKey in(ForeignKey key, Table table) {
      return key.references(table.schema(), table.name())
          ? referring(key, key.refTable(), of(key.refColumns()))
          : key;
    }

    private Table within(Table table) {
      Index key = table.primaryKey();
      return new Table(
          table.schema(),
          table.name(),
          table.columns().stream().map(this::in).toList(),
          key == null ? null : in(key),
          table.indexes().stream().map(this::in).toList(),
          table.foreignKeys().stream().map(this::own).toList(),
          table.checks().stream().map(this::in).toList(),
          table.attrs());
    }

    private ForeignKey own(ForeignKey key) {
      return new ForeignKey(
          key.symbol(),
          of(key.columns()),
          key.refSchema(),
          key.refTable(),
          key.refColumns(),
          key.onUpdate(),
          key.onDelete(),
          key.attrs());
    }

    private Column in(Column column) {
      List<Attr> attrs = new ArrayList<>();
      for (Attr attr : column.attrs().list()) {
        attrs.add(
            attr instanceof GeneratedExpr(String expr, String type)
                ? new GeneratedExpr(text(expr), type)
                : attr);
      }
      return new Column(
          of(column.name()),
          column.type(),
          column.rawType(),
          column.nullable(),
          column.defaultExpr(),
          new Attrs(attrs));
    }

    private Index in(Index index) {
      List<IndexPart> parts = new ArrayList<>();
      for (IndexPart part : index.parts()) {
        parts.add(
            switch (part) {
              case IndexPart.ColumnPart(String column, boolean desc, Attrs attrs) ->
                  new IndexPart.ColumnPart(of(column), desc, attrs);
              case IndexPart.ExprPart(String expr, boolean desc, Attrs attrs) ->
                  new IndexPart.ExprPart(text(expr), desc, attrs);
            });
      }
      return new Index(index.name(), index.unique(), parts, index.attrs());
    }

    private Check in(Check check) {
      return new Check(check.name(), text(check.expr()), check.attrs());
    }

    /** An expression with the name in it replaced, bare or quoted, but not in texts. */
    private String text(String expr) {
      StringBuilder result = new StringBuilder();
      int at = 0;
      while (at < expr.length()) {
        char c = expr.charAt(at);
        int end = at + 1;
        if (c == '\'' || c == '"' || c == '`') {
          int close = expr.indexOf(c, end);
          end = close < 0 ? expr.length() : close + 1;
        } else if (Character.isJavaIdentifierStart(c)) {
          while (end < expr.length() && Character.isJavaIdentifierPart(expr.charAt(end))) {
            end++;
          }
        }
        String token = expr.substring(at, end);
        boolean quoted = token.equals("\"" + from + "\"") || token.equals("`" + from + "`");
        result.append(quoted ? c + to + c : token.equals(from) ? to : token);
        at = end;
      }
      return result.toString();
    }
  }
}
