package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Expr;
import dev.atlasaction.engine.schema.GeneratedExpr;
import dev.atlasaction.engine.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns a column into its block (spec schema-hcl.md §8.2). */
final class ColumnMarshaller {
  private final HclDialect dialect;
  private final MarshalScope scope;

  ColumnMarshaller(HclDialect dialect, MarshalScope scope) {
    this.dialect = dialect;
    this.scope = scope;
  }

  SpecItem.Block block(Table table, Column column) {
    HclPrintRules rules = dialect.printRules();
    TypeText type = dialect.types().print(column.type(), scope);
    Optional<Expr> given = column.findDefault();
    List<SpecItem> items = new ArrayList<>();
    items.add(TableMarshaller.attribute("null", SpecValue.of(column.nullable())));
    items.add(TableMarshaller.attribute("type", type.value()));
    if (given.isPresent() && !(given.get() instanceof Expr.Named)) {
      SpecValue value = DefaultText.value(given.get(), column.type());
      items.add(TableMarshaller.attribute("default", value));
    }
    items.addAll(type.siblings());
    items.addAll(rules.columnAttributes(table, column));
    if (given.isPresent() && given.get() instanceof Expr.Named(Expr expr, String name)) {
      SpecItem as = TableMarshaller.attribute("as", DefaultText.value(expr, column.type()));
      items.add(new SpecItem.Block("default", List.of(name), List.of(as)));
    }
    items.addAll(rules.columnBlocks(table, column));
    column.attrs().find(GeneratedExpr.class).ifPresent(as -> items.add(generated(as)));
    return new SpecItem.Block("column", List.of(column.name()), items);
  }

  private SpecItem.Block generated(GeneratedExpr as) {
    String type = dialect.printRules().generatedType(as.type());
    return SpecItem.Block.unlabelled(
        "as",
        List.of(
            TableMarshaller.attribute("expr", new SpecValue.Text(as.expr())),
            TableMarshaller.attribute("type", new SpecValue.Bare(type))));
  }
}
