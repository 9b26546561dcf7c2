package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.DependsOn;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns a table or view into its block (spec schema-hcl.md §8.2). */
final class TableMarshaller {
  private final HclPrintRules rules;
  private final MarshalScope scope;
  private final ColumnMarshaller columns;
  private final IndexMarshaller indexes;

  TableMarshaller(HclDialect dialect, MarshalScope scope) {
    this.rules = dialect.printRules();
    this.scope = scope;
    this.columns = new ColumnMarshaller(dialect, scope);
    this.indexes = new IndexMarshaller(rules);
  }

  SpecItem.Block block(Schema schema, Table table) {
    List<SpecItem> items = new ArrayList<>();
    items.add(attribute("schema", MarshalScope.schemaReference(schema.name())));
    items.addAll(rules.tableAttributes(schema, table));
    table.columns().forEach(column -> items.add(columns.block(table, column)));
    table.findPrimaryKey().ifPresent(key -> items.add(indexes.primaryKey(table, key)));
    table.foreignKeys().forEach(key -> items.add(foreignKey(table, key)));
    addIndexes(items, table, true);
    table.checks().forEach(check -> items.add(check(check)));
    addIndexes(items, table, false);
    items.addAll(rules.tableBlocks(table, scope));
    table.attrs().find(DependsOn.class).ifPresent(each -> items.add(dependsOn(each)));
    items.addAll(rules.tableTrailer(table));
    return new SpecItem.Block("table", scope.labels("table", schema.name(), table.name()), items);
  }

  private void addIndexes(List<SpecItem> items, Table table, boolean plain) {
    for (Index index : table.indexes()) {
      String type = rules.indexBlock(index);
      if (type.equals("index") == plain) {
        items.add(indexes.block(type, table, index));
      }
    }
  }

  SpecItem.Block block(View view) {
    Table shape =
        new Table(
            view.schema(),
            view.name(),
            view.columns(),
            null,
            view.indexes(),
            List.of(),
            List.of(),
            view.attrs());
    List<SpecItem> items = new ArrayList<>();
    items.add(attribute("schema", MarshalScope.schemaReference(view.schema())));
    for (Column column : view.columns()) {
      items.add(columns.block(shape, column));
    }
    items.add(attribute("as", SpecValue.definition(view.definition())));
    items.addAll(rules.viewAttributes(view));
    view.attrs().find(DependsOn.class).ifPresent(each -> items.add(dependsOn(each)));
    items.addAll(HclPrintRules.comment(view.attrs()));
    addIndexes(items, shape, true);
    String kind = view.kind();
    return new SpecItem.Block(kind, scope.labels(kind, view.schema(), view.name()), items);
  }

  private SpecItem.Attribute dependsOn(DependsOn dependsOn) {
    List<SpecValue> references = new ArrayList<>();
    for (DependsOn.Target target : dependsOn.targets()) {
      references.add(scope.reference(target.kind(), target.schema(), target.name()));
    }
    return attribute("depends_on", new SpecValue.Items(references));
  }

  private SpecItem.Block foreignKey(Table table, ForeignKey key) {
    List<SpecItem> items = new ArrayList<>();
    items.add(attribute("columns", MarshalScope.columnReferences(key.columns())));
    items.add(attribute("ref_columns", refColumns(table, key)));
    action("on_update", key.onUpdate()).ifPresent(items::add);
    action("on_delete", key.onDelete()).ifPresent(items::add);
    items.addAll(rules.foreignKeyAttributes(key));
    return new SpecItem.Block("foreign_key", List.of(key.symbol()), items);
  }

  private SpecValue refColumns(Table table, ForeignKey key) {
    String owner = scope.reference("table", key.refSchema(), key.refTable()).text();
    boolean known = scope.contains("table", key.refSchema(), key.refTable());
    List<SpecValue> references = new ArrayList<>();
    for (String column : key.refColumns()) {
      if (!known) {
        throw dangling(table, key, "$" + owner + ".$column" + HclText.step(column));
      }
      references.add(new SpecValue.Bare(owner + ".column" + HclText.step(column)));
    }
    return new SpecValue.Items(references);
  }

  private static EngineException dangling(Table table, ForeignKey key, String address) {
    return EngineException.user(
        "missing reference for column "
            + GoQuote.quote(address)
            + " in "
            + GoQuote.quote(table.schema())
            + "."
            + GoQuote.quote(table.name())
            + "."
            + GoQuote.quote(key.symbol()));
  }

  private static Optional<SpecItem> action(String name, String action) {
    return action.isEmpty()
        ? Optional.empty()
        : Optional.of(attribute(name, new SpecValue.Bare(action.replace(' ', '_'))));
  }

  private SpecItem.Block check(Check check) {
    List<SpecItem> items = new ArrayList<>();
    items.add(attribute("expr", new SpecValue.Text(check.expr())));
    items.addAll(rules.checkAttributes(check));
    return new SpecItem.Block(
        "check", check.name().isEmpty() ? List.of() : List.of(check.name()), items);
  }

  static SpecItem.Attribute attribute(String name, SpecValue value) {
    return new SpecItem.Attribute(name, value);
  }
}
