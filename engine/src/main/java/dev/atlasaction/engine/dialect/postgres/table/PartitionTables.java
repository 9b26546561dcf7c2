package dev.atlasaction.engine.dialect.postgres.table;

import dev.atlasaction.engine.dialect.TableName;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Comment;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Partitions as documents describe them: only with what they have beside their parent. The whole
 * table is kept too, for the day it is detached.
 */
public final class PartitionTables {

  private PartitionTables() {}

  /** The schemas with every partition reduced to what it has of its own. */
  public static List<Schema> stripped(List<Schema> schemas) {
    Map<TableName, Table> tables = new HashMap<>();
    schemas.forEach(schema -> schema.tables().forEach(table -> tables.put(name(table), table)));
    if (tables.values().stream().noneMatch(PartitionTables::isPartition)) {
      return schemas;
    }
    return schemas.stream()
        .map(schema ->
            schema.withTables(
                schema.tables().stream().map(table -> stripped(table, tables)).toList()))
        .toList();
  }

  /** The name that partitions know their parent by. */
  public static TableName name(Table table) {
    return new TableName(table.schema(), table.name());
  }

  /** Whether a table is a part of another. */
  public static boolean isPartition(Table table) {
    return table.attrs().has(PostgresExtra.PartitionOf.class);
  }

  private static Table stripped(Table table, Map<TableName, Table> tables) {
    PostgresExtra.PartitionOf part =
        table.attrs().find(PostgresExtra.PartitionOf.class).orElse(null);
    if (part == null) {
      return table;
    }
    Table parent = tables.get(part.parent());
    Table own = own(table);
    Set<String> named = named(own);
    return own.withColumns(
            table.columns().stream()
                .filter(column -> named.contains(column.name()) || !isAsIn(parent, column))
                .map(PartitionTables::free)
                .toList())
        .withAttrs(
            table
                .attrs()
                .with(new PostgresExtra.PartitionOf(part.parent(), part.bound(), whole(table))));
  }

  private static Table own(Table table) {
    Index key = table.primaryKey();
    return table
        .withPrimaryKey(key == null || isInherited(key.attrs()) ? null : key)
        .withIndexes(table.indexes().stream().filter(index -> !isInherited(index.attrs())).toList())
        .withForeignKeys(
            table.foreignKeys().stream().filter(each -> !isInherited(each.attrs())).toList())
        .withChecks(table.checks().stream().filter(check -> !isInherited(check.attrs())).toList());
  }

  /** The columns that the block of the table has to have, as references go to them. */
  private static Set<String> named(Table own) {
    Set<String> names = new HashSet<>();
    own.findPrimaryKey().ifPresent(key -> names.addAll(key.columnNames()));
    own.indexes()
        .forEach(index -> {
          names.addAll(index.columnNames());
          index
              .attrs()
              .find(PostgresAttr.IndexInclude.class)
              .ifPresent(include -> names.addAll(include.columns()));
        });
    own.foreignKeys().forEach(key -> names.addAll(key.columns()));
    own.attrs()
        .find(PostgresAttr.PartitionKey.class)
        .ifPresent(key -> key.parts().forEach(part -> names.add(part.column())));
    return names;
  }

  private static Table whole(Table table) {
    Index key = table.primaryKey();
    return table
        .withColumns(table.columns().stream().map(PartitionTables::free).toList())
        .withPrimaryKey(key == null ? null : key.withAttrs(free(key.attrs())))
        .withIndexes(
            table.indexes().stream().map(each -> each.withAttrs(free(each.attrs()))).toList())
        .withForeignKeys(
            table.foreignKeys().stream().map(each -> each.withAttrs(free(each.attrs()))).toList())
        .withChecks(
            table.checks().stream()
                .map(each -> new Check(each.name(), each.expr(), free(each.attrs())))
                .toList())
        .withAttrs(table.attrs().without(PostgresExtra.PartitionOf.class));
  }

  private static Column free(Column column) {
    return column.withAttrs(free(column.attrs()));
  }

  private static Attrs free(Attrs attrs) {
    return attrs.without(PostgresExtra.Inherited.class);
  }

  private static boolean isInherited(Attrs attrs) {
    return attrs.has(PostgresExtra.Inherited.class);
  }

  private static boolean isAsIn(@Nullable Table parent, Column column) {
    return parent != null
        && parent
            .findColumn(column.name())
            .filter(other -> sameAs(inherited(other), column))
            .isPresent();
  }

  private static boolean sameAs(Column parent, Column column) {
    return withoutIdentity(free(parent)).equals(withoutIdentity(free(column)));
  }

  /** Partitions have an identity of their own from version 17 on: the parent's. */
  private static Column withoutIdentity(Column column) {
    return column.withAttrs(
        column
            .attrs()
            .without(PostgresAttr.Identity.class)
            .without(PostgresExtra.IdentityOptions.class));
  }

  /** The column of a parent as a new child has it. */
  public static Column inherited(Column parent) {
    Attrs attrs =
        parent
            .attrs()
            .without(Comment.class)
            .without(PostgresExtra.Statistics.class)
            .without(PostgresExtra.ColumnOptions.class);
    return withoutIdentity(parent.withAttrs(attrs.with(new PostgresExtra.Inherited())));
  }
}
