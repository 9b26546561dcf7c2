package dev.atlasaction.engine.dialect.mysql.catalog;

import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.engine.dialect.SchemaFollower;
import dev.atlasaction.engine.dialect.TouchedNames;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Follows one schema: after a statement that names all tables it touches, these are read again with
 * those that refer to them. Where there are views, routines and the like, everything is.
 */
final class MySqlFollower implements SchemaFollower {
  private final MySqlInspector inspector;
  private List<Schema> unlinked = List.of();

  MySqlFollower(MySqlInspector inspector) {
    this.inspector = inspector;
  }

  @Override
  public Realm whole() {
    unlinked = inspector.unlinked(InspectOptions.ALL);
    return inspector.realm(unlinked);
  }

  @Override
  public Realm after(String statement) {
    boolean onlyTables =
        unlinked.size() == 1
            && unlinked.getFirst().views().isEmpty()
            && unlinked.getFirst().objects().isEmpty();
    Optional<TouchedNames> names = onlyTables ? TouchedNames.in(statement) : Optional.empty();
    if (names.isEmpty()) {
      return whole();
    }
    unlinked = List.of(next(unlinked.getFirst(), names.get()));
    return inspector.realm(unlinked);
  }

  private Schema next(Schema before, TouchedNames names) {
    Set<String> touched = new HashSet<>();
    before.tables().stream()
        .filter(table -> names.touch(table) || refersTo(table, names))
        .forEach(table -> touched.add(table.name()));
    Map<String, Table> tables = new HashMap<>();
    before.tables().stream()
        .filter(table -> !touched.contains(table.name()))
        .forEach(table -> tables.put(table.name(), table));
    List<String> now = inspector.tableNames(before);
    List<String> read =
        now.stream().filter(name -> touched.contains(name) || names.has(name)).toList();
    inspector.tables(before, read).forEach(table -> tables.put(table.name(), table));
    return before.withTables(now.stream().map(tables::get).filter(Objects::nonNull).toList());
  }

  private static boolean refersTo(Table table, TouchedNames names) {
    return table.foreignKeys().stream().anyMatch(key -> names.has(key.refTable()));
  }
}
