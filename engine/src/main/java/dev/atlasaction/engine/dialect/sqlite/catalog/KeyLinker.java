package dev.atlasaction.engine.dialect.sqlite.catalog;

import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Gives foreign keys the names their targets really have. SQLite compares names without regard to
 * case and lets a key leave out the columns when it means the primary key; the original fails on
 * both (spec inspect-diff.md §3.1).
 */
final class KeyLinker {
  private final List<Table> tables;
  private final Map<String, Table> byName;

  KeyLinker(List<Table> tables) {
    this.tables = tables;
    this.byName = HashMap.newHashMap(tables.size());
    tables.forEach(table -> byName.put(folded(table.name()), table));
  }

  static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  List<Table> link() {
    return tables.stream().map(this::link).toList();
  }

  /** One of the tables. */
  Table link(Table table) {
    List<ForeignKey> keys = table.foreignKeys().stream().map(this::link).toList();
    return keys.equals(table.foreignKeys()) ? table : table.withForeignKeys(keys);
  }

  private ForeignKey link(ForeignKey key) {
    Table target = byName.get(folded(key.refTable()));
    if (target == null) {
      return key;
    }
    List<String> columns =
        key.refColumns().isEmpty()
            ? target.findPrimaryKey().map(Index::columnNames).orElse(List.of())
            : key.refColumns().stream().map(name -> columnName(target, name)).toList();
    return new ForeignKey(
        key.symbol(),
        key.columns(),
        key.refSchema(),
        target.name(),
        columns,
        key.onUpdate(),
        key.onDelete(),
        key.attrs());
  }

  private static String columnName(Table table, String name) {
    return table.columns().stream()
        .map(Column::name)
        .filter(name::equalsIgnoreCase)
        .findFirst()
        .orElse(name);
  }
}
