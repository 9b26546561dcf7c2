package dev.atlasaction.engine.dialect.postgres.table;

import dev.atlasaction.engine.dialect.DiffRules;
import dev.atlasaction.engine.dialect.TableName;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives partitions the columns of their parents, so that they can be compared like other tables. A
 * partition that moves is compared as the whole table that it is without its parent.
 */
public final class PartitionShapes {

  private final Map<TableName, Table> tables;
  private final Map<TableName, Table> others;

  private PartitionShapes(Realm realm, Realm other) {
    this.tables = byName(realm);
    this.others = byName(other);
  }

  /** The tables of all schemas. */
  public static Map<TableName, Table> byName(Realm realm) {
    Map<TableName, Table> tables = new LinkedHashMap<>();
    for (Schema schema : realm.schemas()) {
      schema.tables().forEach(table -> tables.put(PartitionTables.name(table), table));
    }
    return tables;
  }

  /** The two states with whole partitions. */
  public static DiffRules.Pair<Realm> of(Realm from, Realm to) {
    return new DiffRules.Pair<>(
        new PartitionShapes(from, to).realm(from), new PartitionShapes(to, from).realm(to));
  }

  private Realm realm(Realm realm) {
    return tables.values().stream().noneMatch(PartitionTables::isPartition)
        ? realm
        : realm.withSchemas(
            realm.schemas().stream()
                .map(
                    schema -> schema.withTables(schema.tables().stream().map(this::shape).toList()))
                .toList());
  }

  private Table shape(Table table) {
    PostgresExtra.PartitionOf part =
        table.attrs().find(PostgresExtra.PartitionOf.class).orElse(null);
    if (part == null) {
      return table;
    }
    Table whole = part.whole();
    return whole != null && moves(table, part)
        ? whole.withAttrs(table.attrs())
        : table.withColumns(columns(table, part));
  }

  private boolean moves(Table table, PostgresExtra.PartitionOf part) {
    Table other = others.get(PartitionTables.name(table));
    return other != null
        && other.attrs().find(PostgresExtra.PartitionOf.class).filter(part::equals).isEmpty();
  }

  private List<Column> columns(Table table, PostgresExtra.PartitionOf part) {
    Table parent = tables.get(part.parent());
    if (parent == null) {
      return table.columns();
    }
    List<Column> inherited =
        parent
            .attrs()
            .find(PostgresExtra.PartitionOf.class)
            .map(above -> columns(parent, above))
            .orElse(parent.columns());
    List<Column> columns = new ArrayList<>(inherited.size());
    for (Column column : inherited) {
      Optional<Column> own = table.findColumn(column.name());
      columns.add(
          own.map(each -> each.withAttrs(each.attrs().with(new PostgresExtra.Inherited())))
              .orElseGet(() -> PartitionTables.inherited(column)));
    }
    return columns;
  }
}
