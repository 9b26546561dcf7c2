package dev.atlasaction.engine.state;

import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Applies one pattern inside a schema. */
record SchemaFilter(ExcludePattern pattern) {

  Schema apply(Schema schema) {
    List<Table> tables = new ArrayList<>();
    for (Table table : schema.tables()) {
      if (!pattern.removesObject("table", table.name())) {
        tables.add(pattern.looksInto("table", table.name()) ? parts(table) : table);
      }
    }
    return schema
        .withTables(tables)
        .withViews(
            schema.views().stream()
                .filter(view -> !pattern.removesObject(view.kind(), view.name()))
                .toList())
        .withObjects(
            schema.objects().stream()
                .filter(object -> !pattern.removesObject(object.kind(), object.name()))
                .toList());
  }

  /** A removed column takes its indexes and foreign keys along; the primary key stays. */
  private Table parts(Table table) {
    List<String> gone =
        table.columns().stream()
            .map(Column::name)
            .filter(name -> pattern.removesChild("column", name))
            .toList();
    List<Index> indexes =
        table.indexes().stream()
            .filter(index -> !pattern.removesChild("index", index.name()))
            .filter(index -> index.columnNames().stream().noneMatch(gone::contains))
            .toList();
    List<ForeignKey> keys =
        table.foreignKeys().stream()
            .filter(key -> !pattern.removesChild("fk", key.symbol()))
            .filter(key -> key.columns().stream().noneMatch(gone::contains))
            .toList();
    return table
        .withColumns(
            table.columns().stream().filter(column -> !gone.contains(column.name())).toList())
        .withIndexes(indexes)
        .withForeignKeys(keys)
        .withChecks(
            table.checks().stream()
                .filter(check -> !pattern.removesChild("check", check.name()))
                .toList());
  }
}
