package dev.atlasaction.engine.plan;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which table must wait for which other one, by bare table name: tables of one name in two schemas
 * are one node, as in the original (spec planner.md §3.2).
 */
final class ReferenceGraph {

  private final Map<String, List<String>> edges = new TreeMap<>(Utf8Order.INSTANCE);
  private final Set<Name> dropped = new HashSet<>();

  private record Name(String schema, String table) {}

  private ReferenceGraph() {}

  static ReferenceGraph of(List<Change> changes) {
    ReferenceGraph graph = new ReferenceGraph();
    for (Change change : changes) {
      if (change instanceof Change.DropTable drop) {
        graph.dropped.add(new Name(drop.table().schema(), drop.table().name()));
      }
    }
    changes.forEach(graph::add);
    return graph;
  }

  private void add(Change change) {
    switch (change) {
      case Change.AddTable add -> add.table().foreignKeys().forEach(key -> wait(add.table(), key));
      case Change.DropTable drop ->
          drop.table().foreignKeys().forEach(key -> release(drop.table(), key));
      case Change.ModifyTable modify ->
          modify.changes().forEach(part -> addPart(modify.to(), part));
      default -> {
        // Only tables reference each other.
      }
    }
  }

  private void addPart(Table table, TableChange part) {
    switch (part) {
      case TableChange.AddForeignKey add -> wait(table, add.key());
      case TableChange.ModifyForeignKey modify -> wait(table, modify.to());
      case TableChange.DropForeignKey drop -> release(table, drop.key());
      default -> {
        // Only foreign keys reference other tables.
      }
    }
  }

  private void wait(Table table, ForeignKey key) {
    checkComplete(key);
    if (!CycleDetacher.isSelf(table, key)) {
      edges.computeIfAbsent(table.name(), _ -> new ArrayList<>()).add(key.refTable());
    }
  }

  private void release(Table table, ForeignKey key) {
    checkComplete(key);
    // A dropped table that references itself counts as a circle here, as in the original.
    if (dropped.contains(new Name(key.refSchema(), key.refTable()))) {
      edges.computeIfAbsent(key.refTable(), _ -> new ArrayList<>()).add(table.name());
    }
  }

  private static void checkComplete(ForeignKey key) {
    List<String> missing = new ArrayList<>();
    if (key.columns().isEmpty()) {
      missing.add("child columns");
    }
    if (key.refTable().isEmpty()) {
      missing.add("parent table");
    }
    if (key.refColumns().isEmpty()) {
      missing.add("parent columns");
    }
    if (!missing.isEmpty()) {
      throw EngineException.user(
          missing.stream().map(GoQuote::quote).collect(Collectors.joining(" ", "missing [", "]"))
              + " for foreign key: "
              + GoQuote.quote(key.symbol()));
    }
  }

  /** The rank of each table, referenced ones first; empty if the references form a circle. */
  Optional<Map<String, Integer>> findPositions() {
    Map<String, Integer> positions = new HashMap<>();
    Set<String> open = new HashSet<>();
    for (String table : edges.keySet()) {
      if (!visit(table, open, positions)) {
        return Optional.empty();
      }
    }
    return Optional.of(positions);
  }

  private boolean visit(String table, Set<String> open, Map<String, Integer> positions) {
    if (positions.containsKey(table)) {
      return true;
    }
    if (!open.add(table)) {
      return false;
    }
    for (String next : edges.getOrDefault(table, List.of())) {
      if (!visit(next, open, positions)) {
        return false;
      }
    }
    open.remove(table);
    positions.put(table, positions.size());
    return true;
  }
}
