package dev.atlasaction.engine.dialect.postgres.catalog;

import dev.atlasaction.engine.dialect.TouchedNames;
import dev.atlasaction.engine.dialect.postgres.table.PostgresExtra;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tables and views as the catalog has them, by oid, in the order of schemas and names.
 *
 * @param tables without what depends on other tables
 */
record FoundRelations(Map<Long, Table> tables, Map<Long, View> views) {

  static final FoundRelations NONE = new FoundRelations(Map.of(), Map.of());

  /** Whether a table takes columns or constraints from another one. */
  boolean haveParents() {
    return tables.values().stream()
        .anyMatch(table ->
            table.attrs().has(PostgresExtra.PartitionOf.class)
                || table.attrs().has(PostgresExtra.Inherits.class));
  }

  /** The names of relations to read again: views too, whose text the server makes of tables. */
  Set<String> toRead(TouchedNames names) {
    Set<String> touched = new HashSet<>(names.spellings());
    tables.values().stream().filter(names::touch).map(Table::name).forEach(touched::add);
    views.values().forEach(view -> touched.add(view.name()));
    return touched;
  }

  /** These with what was read again instead of all of those names. */
  FoundRelations with(FoundRelations fresh, Set<String> read) {
    List<Map.Entry<Long, Table>> merged = new ArrayList<>();
    tables.entrySet().stream()
        .filter(entry -> !read.contains(entry.getValue().name()))
        .forEach(merged::add);
    merged.addAll(fresh.tables.entrySet());
    merged.sort(
        Comparator.comparing(
            Map.Entry::getValue,
            Comparator.comparing(Table::schema, FoundRelations::inServerOrder)
                .thenComparing(Table::name, FoundRelations::inServerOrder)));
    Map<Long, Table> result = new LinkedHashMap<>();
    merged.forEach(entry -> result.put(entry.getKey(), entry.getValue()));
    return new FoundRelations(result, fresh.views);
  }

  /** Names are compared byte by byte. */
  private static int inServerOrder(String a, String b) {
    return a.equals(b)
        ? 0
        : Arrays.compareUnsigned(
            a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}
