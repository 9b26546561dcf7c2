package dev.atlasaction.engine.dialect.sqlite.catalog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the catalog of one file, each list in the catalog's order (spec inspect-diff.md
 * §3.1).
 *
 * @param columns by table or view
 * @param indexes by table; those of primary keys are left out
 * @param parts by index
 * @param foreignKeys by table
 * @param sequences last given number by table
 * @param triggers by table
 */
public record Catalog(
    List<RelationRow> relations,
    Map<String, List<ColumnRow>> columns,
    Map<String, List<IndexRow>> indexes,
    Map<String, List<PartRow>> parts,
    Map<String, List<KeyRow>> foreignKeys,
    Map<String, Long> sequences,
    Map<String, List<TriggerRow>> triggers) {

  /** A table or view and the statement that made it. */
  record RelationRow(String name, boolean view, String sql, boolean withoutRowid, boolean strict) {}

  /**
   * A column.
   *
   * @param key its 1-based place in the primary key, or 0
   * @param hidden 2 for a virtual, 3 for a stored generated column
   */
  record ColumnRow(
      String owner,
      String name,
      String type,
      boolean notNull,
      @Nullable String defaultText,
      int key,
      int hidden) {}

  /** An index; {@code origin} is {@code c} for a statement and {@code u} for a constraint. */
  record IndexRow(
      String owner, String name, boolean unique, String origin, boolean partial, String sql) {}

  /** A part of an index; without a column it is an expression. */
  record PartRow(String owner, @Nullable String column, boolean desc) {}

  /** A trigger and the statement that made it. */
  record TriggerRow(String owner, String name, String sql) {}

  /**
   * A column of a foreign key.
   *
   * @param id counts the keys of a table from the last one declared
   * @param to null when the key names no columns and so means the primary key
   */
  record KeyRow(
      String owner,
      int id,
      String refTable,
      String from,
      @Nullable String to,
      String onUpdate,
      String onDelete) {}
}
