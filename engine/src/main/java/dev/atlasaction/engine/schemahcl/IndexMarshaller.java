package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.IndexPart;
import dev.atlasaction.engine.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Turns indexes and primary keys into their blocks (spec schema-hcl.md §8.2). */
final class IndexMarshaller {
  private final HclPrintRules rules;

  IndexMarshaller(HclPrintRules rules) {
    this.rules = rules;
  }

  SpecItem.Block primaryKey(Table table, Index key) {
    boolean list = !rules.primaryKeyHasParts() || isList(table, key);
    List<SpecItem> items = new ArrayList<>();
    if (list) {
      items.add(columns(key));
    }
    items.addAll(rules.primaryKeyAttributes(table, key));
    if (!list) {
      items.addAll(parts(table, key));
    }
    items.addAll(rules.indexBlocks(key));
    String label = rules.primaryKeyLabel(table, key);
    return new SpecItem.Block("primary_key", label.isEmpty() ? List.of() : List.of(label), items);
  }

  SpecItem.Block block(String type, Table table, Index index) {
    boolean list = isList(table, index);
    List<SpecItem> items = new ArrayList<>();
    if (index.unique() && type.equals("index")) {
      items.add(TableMarshaller.attribute("unique", SpecValue.of(true)));
    }
    if (list) {
      items.add(columns(index));
    }
    items.addAll(rules.indexAttributes(table, index));
    if (!list) {
      items.addAll(parts(table, index));
    }
    items.addAll(rules.indexBlocks(index));
    return new SpecItem.Block(type, List.of(index.name()), items);
  }

  private static SpecItem columns(Index index) {
    return TableMarshaller.attribute("columns", MarshalScope.columnReferences(index.columnNames()));
  }

  private boolean isList(Table table, Index index) {
    return index.parts().stream()
        .allMatch(part ->
            part instanceof IndexPart.ColumnPart
                && !part.desc()
                && rules.partAttributes(table, index, part).isEmpty());
  }

  private List<SpecItem> parts(Table table, Index index) {
    List<SpecItem> result = new ArrayList<>();
    for (IndexPart part : index.parts()) {
      List<SpecItem> items = new ArrayList<>();
      if (part.desc()) {
        items.add(TableMarshaller.attribute("desc", SpecValue.of(true)));
      }
      items.add(
          switch (part) {
            case IndexPart.ColumnPart column ->
                TableMarshaller.attribute("column", MarshalScope.columnReference(column.column()));
            case IndexPart.ExprPart expr ->
                TableMarshaller.attribute("expr", new SpecValue.Text(expr.expr()));
          });
      items.addAll(rules.partAttributes(table, index, part));
      result.add(SpecItem.Block.unlabelled("on", items));
    }
    return result;
  }
}
