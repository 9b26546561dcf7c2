package dev.atlasaction.engine.lint.graph;

import dev.atlasaction.engine.dialect.Dialect;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.Block;
import dev.atlasaction.engine.hcl.HclFile;
import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * All objects of a state. What every dialect has comes from the model, what only one has from the
 * state's document, where it is written as users of that dialect know it.
 */
public final class SchemaGraph {

  private final Map<NodePath, Node> nodes = new LinkedHashMap<>();

  private SchemaGraph() {}

  /** The graph of a state. */
  public static SchemaGraph of(Realm realm, Dialect dialect) {
    SchemaGraph graph = new SchemaGraph();
    realm.schemas().forEach(graph::add);
    realm.schemas().forEach(schema -> schema.tables().forEach(graph::bind));
    DocumentNodes document = new DocumentNodes(graph);
    for (Block block : blocks(realm, dialect)) {
      document.read(block);
    }
    return graph;
  }

  /** A state that points at what is not there has no document. */
  private static List<Block> blocks(Realm realm, Dialect dialect) {
    try {
      return HclFile.parse("schema", dialect.codec().marshal(realm)).body().blocks();
    } catch (EngineException dangling) {
      return List.of();
    }
  }

  /** The object at a place. */
  public Optional<Node> find(NodePath path) {
    return Optional.ofNullable(nodes.get(path));
  }

  /** All objects of a kind, in order. */
  public List<Node> all(String kind) {
    return nodes.values().stream().filter(node -> node.kind().equals(kind)).toList();
  }

  void put(Node node) {
    nodes.putIfAbsent(node.path(), node);
  }

  private void add(Schema schema) {
    Node node = new Node("schema", new NodePath("", "schema", schema.name()));
    node.set("name", HclValue.of(schema.name()));
    node.set("comment", TableNodes.text(schema.attrs().comment()));
    put(node);
    for (Table table : schema.tables()) {
      for (Node made : TableNodes.of(node, table)) {
        put(made);
      }
    }
    schema.views().forEach(view -> add(node, view));
  }

  private void add(Node schema, View view) {
    Node node = new Node(view.kind(), new NodePath(view.schema(), view.kind(), view.name()));
    node.set("name", HclValue.of(view.name()));
    node.set("query", HclValue.of(view.definition()));
    node.set("comment", TableNodes.text(view.attrs().comment()));
    node.link("schema", schema);
    schema.add(view.kind(), node);
    put(node);
    for (Column column : view.columns()) {
      put(TableNodes.column(node, "view", column));
    }
  }

  /** Foreign keys point at tables that may come later. */
  private void bind(Table table) {
    NodePath path = new NodePath(table.schema(), "table", table.name());
    List<Node> keys =
        new ArrayList<>(Objects.requireNonNull(nodes.get(path)).children("foreign_key"));
    for (int i = 0; i < keys.size(); i++) {
      NodePath target =
          new NodePath(
              table.foreignKeys().get(i).refSchema(),
              "table",
              table.foreignKeys().get(i).refTable());
      Node key = keys.get(i);
      find(target)
          .ifPresent(other -> {
            key.link("ref_table", other);
            other.children("column").stream()
                .filter(column -> TableNodes.names(key, "ref_columns", column))
                .forEach(column -> key.add("ref_column", column));
          });
    }
  }
}
