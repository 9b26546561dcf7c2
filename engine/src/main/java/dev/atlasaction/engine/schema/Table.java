package dev.atlasaction.engine.schema;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table. References to other tables are by name, so that tables are values and two states can be
 * compared without chasing a graph.
 */
public record Table(
    String schema,
    String name,
    List<Column> columns,
    @Nullable Index primaryKey,
    List<Index> indexes,
    List<ForeignKey> foreignKeys,
    List<Check> checks,
    Attrs attrs) {

  /** Copies the lists. */
  public Table {
    columns = List.copyOf(columns);
    indexes = List.copyOf(indexes);
    foreignKeys = List.copyOf(foreignKeys);
    checks = List.copyOf(checks);
  }

  /** The column of that name. */
  public Optional<Column> findColumn(String column) {
    return columns.stream().filter(each -> each.name().equals(column)).findFirst();
  }

  /** The index of that name; not the primary key. */
  public Optional<Index> findIndex(String index) {
    return indexes.stream().filter(each -> each.name().equals(index)).findFirst();
  }

  /** The foreign key of that name. */
  public Optional<ForeignKey> findForeignKey(String symbol) {
    return foreignKeys.stream().filter(each -> each.symbol().equals(symbol)).findFirst();
  }

  /** The primary key, if there is one. */
  public Optional<Index> findPrimaryKey() {
    return Optional.ofNullable(primaryKey);
  }

  /** This table in another schema. */
  public Table withSchema(String other) {
    return new Table(other, name, columns, primaryKey, indexes, foreignKeys, checks, attrs);
  }

  /** This table under another name. */
  public Table withName(String other) {
    return new Table(schema, other, columns, primaryKey, indexes, foreignKeys, checks, attrs);
  }

  /** This table with other columns. */
  public Table withColumns(List<Column> other) {
    return new Table(schema, name, other, primaryKey, indexes, foreignKeys, checks, attrs);
  }

  /** This table with another primary key. */
  public Table withPrimaryKey(@Nullable Index other) {
    return new Table(schema, name, columns, other, indexes, foreignKeys, checks, attrs);
  }

  /** This table with other indexes. */
  public Table withIndexes(List<Index> other) {
    return new Table(schema, name, columns, primaryKey, other, foreignKeys, checks, attrs);
  }

  /** This table with other foreign keys. */
  public Table withForeignKeys(List<ForeignKey> other) {
    return new Table(schema, name, columns, primaryKey, indexes, other, checks, attrs);
  }

  /** This table with other checks. */
  public Table withChecks(List<Check> other) {
    return new Table(schema, name, columns, primaryKey, indexes, foreignKeys, other, attrs);
  }

  /** This table with other attributes. */
  public Table withAttrs(Attrs other) {
    return new Table(schema, name, columns, primaryKey, indexes, foreignKeys, checks, other);
  }
}
