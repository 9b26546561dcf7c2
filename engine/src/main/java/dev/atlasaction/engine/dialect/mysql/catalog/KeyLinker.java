package dev.atlasaction.engine.dialect.mysql.catalog;

import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * Gives references the spelling of the columns they mean. Names of columns do not depend on case,
 * and early versions of MySQL 8.0 report the referenced ones in lower case.
 */
final class KeyLinker {

  private final List<Schema> schemas;

  private KeyLinker(List<Schema> schemas) {
    this.schemas = schemas;
  }

  static List<Schema> link(List<Schema> schemas) {
    return new KeyLinker(schemas).link();
  }

  private List<Schema> link() {
    return schemas.stream()
        .map(schema -> schema.withTables(schema.tables().stream().map(this::linked).toList()))
        .toList();
  }

  private Table linked(Table table) {
    List<ForeignKey> keys = table.foreignKeys().stream().map(this::linked).toList();
    return keys.equals(table.foreignKeys()) ? table : table.withForeignKeys(keys);
  }

  private ForeignKey linked(ForeignKey key) {
    Optional<Table> target =
        schemas.stream()
            .filter(schema -> schema.name().equals(key.refSchema()))
            .findFirst()
            .flatMap(schema -> schema.findTable(key.refTable()));
    if (target.isEmpty()) {
      return key;
    }
    List<String> columns =
        key.refColumns().stream().map(name -> spelled(target.get(), name)).toList();
    return columns.equals(key.refColumns()) ? key : key.withRefColumns(columns);
  }

  private static String spelled(Table table, String name) {
    return table.findColumn(name).isPresent()
        ? name
        : table.columns().stream()
            .map(Column::name)
            .filter(name::equalsIgnoreCase)
            .findFirst()
            .orElse(name);
  }
}
