package dev.atlasaction.engine.cli.view;

import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Draws a realm as a Mermaid entity-relationship diagram (spec planner.md §9.3). */
final class Mermaid {

  private final Realm realm;
  private final Function<ColumnType, String> types;
  private final boolean qualified;

  private Mermaid(Realm realm, Function<ColumnType, String> types) {
    this.realm = realm;
    this.types = types;
    this.qualified = realm.schemas().size() > 1;
  }

  static String draw(Realm realm, Function<ColumnType, String> types) {
    StringBuilder out = new StringBuilder("erDiagram\n");
    Mermaid diagram = new Mermaid(realm, types);
    for (Schema schema : realm.schemas()) {
      for (Table table : schema.tables()) {
        diagram.table(table, out);
      }
    }
    return out.toString();
  }

  private void table(Table table, StringBuilder out) {
    String header =
        qualified
            ? id(table.schema(), table.name()) + "[\"" + table.schema() + "." + table.name() + "\"]"
            : id(table.schema(), table.name());
    out.append("    ").append(header).append(" {\n");
    for (Column column : table.columns()) {
      out.append("      ")
          .append(word(types.apply(column.type())))
          .append(' ')
          .append(word(column.name()))
          .append(marks(table, column))
          .append('\n');
    }
    out.append("    }\n");
    for (ForeignKey key : table.foreignKeys()) {
      out.append("    ")
          .append(id(table.schema(), table.name()))
          .append(' ')
          .append(isUnique(table, key.columns()) ? "|" : "}")
          .append("o--o")
          .append(referencesUnique(key) ? "|" : "{")
          .append(' ')
          .append(id(key.refSchema(), key.refTable()))
          .append(" : ")
          .append(key.symbol())
          .append('\n');
    }
  }

  private String id(String schema, String table) {
    return word(qualified ? schema + "_" + table : table);
  }

  private static String word(String text) {
    return text.replace(' ', '_');
  }

  private static String marks(Table table, Column column) {
    boolean primary =
        table.findPrimaryKey().stream().anyMatch(key -> key.columnNames().contains(column.name()));
    boolean foreign =
        table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()));
    if (primary && foreign) {
      return " PK,FK";
    }
    return primary ? " PK" : foreign ? " FK" : "";
  }

  private boolean referencesUnique(ForeignKey key) {
    Optional<Table> target =
        realm.findSchema(key.refSchema()).flatMap(schema -> schema.findTable(key.refTable()));
    return target.isPresent() && isUnique(target.get(), key.refColumns());
  }

  private static boolean isUnique(Table table, List<String> columns) {
    return table.findPrimaryKey().filter(key -> key.columnNames().equals(columns)).isPresent()
        || table.indexes().stream()
            .filter(Index::unique)
            .anyMatch(index -> index.columnNames().equals(columns));
  }
}
