package dev.atlasaction.engine.lint.graph;

import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Expr;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.GeneratedExpr;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.IndexPart;
import dev.atlasaction.engine.schema.ServerFilled;
import dev.atlasaction.engine.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the objects of one table from the model. */
final class TableNodes {

  private final Node table;
  private final Table source;
  private final List<Node> made = new ArrayList<>();

  private TableNodes(Node table, Table source) {
    this.table = table;
    this.source = source;
  }

  /** The table, which comes first, and its parts. */
  static List<Node> of(Node schema, Table source) {
    Node table = new Node("table", new NodePath(source.schema(), "table", source.name()));
    table.set("name", HclValue.of(source.name()));
    table.set("comment", text(source.attrs().comment()));
    table.link("schema", schema);
    schema.add("table", table);
    TableNodes nodes = new TableNodes(table, source);
    nodes.made.add(table);
    source.columns().forEach(nodes::add);
    source
        .findPrimaryKey()
        .ifPresent(key -> table.link("primary_key", nodes.index(key, "primary_key")));
    for (Index index : source.indexes()) {
      Node node = nodes.index(index, "index");
      table.add("index", node);
      nodes.made.add(node);
    }
    source.foreignKeys().forEach(nodes::add);
    source.checks().forEach(nodes::add);
    return nodes.made;
  }

  /** Text; null instead of nothing. */
  static HclValue text(String value) {
    return value.isEmpty() ? HclValue.ofNull() : HclValue.of(value);
  }

  /** A column of a table or view. */
  static Node column(Node owner, String ownerKind, Column column) {
    Node node = new Node("column", owner.path().part("column", column.name()));
    node.set("name", HclValue.of(column.name()));
    node.set("type", HclValue.of(column.rawType()));
    node.set("null", HclValue.of(column.nullable()));
    node.set(
        "default",
        column.findDefault().map(Expr::text).map(HclValue::of).orElse(HclValue.ofNull()));
    node.set("comment", text(column.attrs().comment()));
    node.set("primary_key", HclValue.of(false));
    node.set(
        "generated",
        column
            .attrs()
            .find(GeneratedExpr.class)
            .map(generated -> HclValue.of(generated.expr()))
            .orElse(HclValue.ofNull()));
    node.set("filled_by_server", HclValue.of(isFilled(column)));
    node.link(ownerKind, owner);
    owner.add("column", node);
    return node;
  }

  /** Whether an attribute of {@code from} that lists names has that of {@code column}. */
  static boolean names(Node from, String list, Node column) {
    return from.findAttribute(list)
        .flatMap(HclValue::elements)
        .orElse(List.of())
        .contains(column.findAttribute("name").orElse(HclValue.ofNull()));
  }

  private static boolean isFilled(Column column) {
    return column.type() instanceof ServerFilled
        || column.attrs().list().stream().anyMatch(ServerFilled.class::isInstance);
  }

  private void add(Column column) {
    Node node = column(table, "table", column);
    boolean key =
        source.findPrimaryKey().stream()
            .anyMatch(index -> index.columnNames().contains(column.name()));
    node.set("primary_key", HclValue.of(key));
    made.add(node);
  }

  private Node index(Index index, String kind) {
    Node node = new Node("index", table.path().part(kind, index.name()));
    node.set("name", text(index.name()));
    node.set("unique", HclValue.of(index.unique() || kind.equals("primary_key")));
    node.set("comment", text(index.attrs().comment()));
    node.link("table", table);
    int number = 0;
    for (IndexPart part : index.parts()) {
      Node child = new Node("index_part", table.path().part("part", index.name() + "." + number++));
      child.set("desc", HclValue.of(part.desc()));
      switch (part) {
        case IndexPart.ColumnPart(String column, _, _) -> {
          child.set("column", HclValue.of(column));
          table.children("column").stream()
              .filter(each -> each.findAttribute("name").equals(Optional.of(HclValue.of(column))))
              .findFirst()
              .ifPresent(each -> child.link("column", each));
        }
        case IndexPart.ExprPart(String expr, _, _) -> child.set("expr", HclValue.of(expr));
      }
      child.link("table", table);
      node.add("part", child);
    }
    return node;
  }

  private void add(ForeignKey key) {
    Node node = new Node("foreign_key", table.path().part("foreign_key", key.symbol()));
    node.set("name", text(key.symbol()));
    node.set("columns", HclValue.tuple(key.columns().stream().map(HclValue::of).toList()));
    node.set("ref_columns", HclValue.tuple(key.refColumns().stream().map(HclValue::of).toList()));
    node.set("on_update", text(key.onUpdate()));
    node.set("on_delete", text(key.onDelete()));
    node.set("comment", text(key.attrs().comment()));
    node.link("table", table);
    table.children("column").stream()
        .filter(column -> names(node, "columns", column))
        .forEach(column -> node.add("column", column));
    table.add("foreign_key", node);
    made.add(node);
  }

  private void add(Check check) {
    int number = table.children("check").size();
    String name = check.name().isEmpty() ? String.valueOf(number) : check.name();
    Node node = new Node("check", table.path().part("check", name));
    node.set("name", text(check.name()));
    node.set("expr", HclValue.of(check.expr()));
    node.set("comment", text(check.attrs().comment()));
    node.link("table", table);
    table.add("check", node);
    made.add(node);
  }
}
