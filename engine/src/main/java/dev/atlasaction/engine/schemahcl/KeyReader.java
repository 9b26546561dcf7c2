package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads foreign keys, whose references may go to any table (spec schema-hcl.md §3, §4.6). */
record KeyReader(HclReadRules rules, Map<String, List<Table>> tables, Map<String, String> schemas) {

  /** A reader for the tables of a document. */
  static KeyReader of(HclReadRules rules, List<Table> tables, Map<String, String> schemas) {
    return new KeyReader(
        rules, tables.stream().collect(Collectors.groupingBy(Table::name)), schemas);
  }

  Table withKeys(Table table, EvaluatedBlock block) {
    List<ForeignKey> keys = new ArrayList<>();
    for (EvaluatedBlock key : block.blocks("foreign_key")) {
      keys.add(key(table, key));
    }
    return table.withForeignKeys(keys);
  }

  private ForeignKey key(Table table, EvaluatedBlock block) {
    List<HclReference> columns = HclValues.references(block, "columns");
    List<HclReference> targets = HclValues.references(block, "ref_columns");
    if (columns.size() != targets.size()) {
      throw EngineException.user(
          "sqlspec: number of referencing and referenced columns do not match for foreign-key \""
              + block.name()
              + "\"");
    }
    List<Table> referenced =
        targets.stream().map(target -> target(table, target)).distinct().toList();
    if (referenced.size() > 1) {
      throw EngineException.user(
          "sqlspec: more than 1 table was referenced for foreign-key \"" + block.name() + "\"");
    }
    Table target = referenced.isEmpty() ? table : referenced.getFirst();
    return new ForeignKey(
        block.name(),
        columns.stream().map(scope(table)::column).toList(),
        target.schema(),
        target.name(),
        targets.stream().map(scope(target)::column).toList(),
        action(block, "on_update"),
        action(block, "on_delete"),
        rules.foreignKeyAttrs(block, scope(table)));
  }

  private static TableScope scope(Table table) {
    return new TableScope(
        table.schema(),
        table.name(),
        table.columns().stream().map(column -> column.name()).toList(),
        _ -> table.schema());
  }

  private Table target(Table own, HclReference reference) {
    Optional<HclReference.Step> step = reference.findStep("table");
    if (step.isEmpty()) {
      return own;
    }
    String qualifier = step.get().qualifier();
    List<Table> found =
        tables.getOrDefault(step.get().name(), List.of()).stream()
            .filter(table ->
                qualifier.isEmpty()
                    || table.schema().equals(schemas.getOrDefault(qualifier, qualifier)))
            .toList();
    if (found.isEmpty()) {
      throw EngineException.user("referenced table \"" + step.get().name() + "\" not found");
    }
    if (found.size() > 1) {
      throw EngineException.user(
          "multiple reference tables found for \"" + step.get().name() + "\"");
    }
    return found.getFirst();
  }

  private static String action(EvaluatedBlock block, String name) {
    return HclValues.text(block, name).map(word -> word.replace('_', ' ')).orElse("");
  }
}
