package dev.atlasaction.engine.lint.graph;

import dev.atlasaction.engine.hcl.Attribute;
import dev.atlasaction.engine.hcl.Block;
import dev.atlasaction.engine.hcl.Expression;
import dev.atlasaction.engine.hcl.TraversalStep;
import dev.atlasaction.engine.hcl.eval.Evaluator;
import dev.atlasaction.engine.hcl.eval.MapScope;
import dev.atlasaction.engine.hcl.eval.Scope;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Adds to a graph what a document says: attributes that only one dialect has, and the objects that
 * are neither tables nor views.
 */
final class DocumentNodes {

  private static final Scope NO_NAMES = MapScope.of(Map.of(), Map.of());

  /** Attributes that say where an object stands, not what it is. */
  private static final Set<String> PLACES =
      Set.of("schema", "columns", "ref_columns", "on", "column");

  /** Attributes that go by another name in rules. */
  private static final Map<String, Map<String, String>> ALIASES =
      Map.of(
          "view", Map.of("as", "query"),
          "materialized", Map.of("as", "query"),
          "function", Map.of("as", "body"),
          "procedure", Map.of("as", "body"),
          "trigger", Map.of("as", "body"));

  private final SchemaGraph graph;

  DocumentNodes(SchemaGraph graph) {
    this.graph = graph;
  }

  void read(Block block) {
    if (block.labels().isEmpty()) {
      return;
    }
    switch (block.type()) {
      case "schema" ->
          graph
              .find(new NodePath("", "schema", name(block)))
              .ifPresent(node -> attributes(node, block, ""));
      case "table", "view", "materialized" ->
          graph
              .find(new NodePath(schema(block), block.type(), name(block)))
              .ifPresent(node -> known(node, block));
      default -> object(block);
    }
  }

  private static String name(Block block) {
    return block.labelNames().getLast();
  }

  private static String schema(Block block) {
    return block
        .body()
        .findAttribute("schema")
        .flatMap(attribute -> target(attribute.value()))
        .map(NodePath::object)
        .orElse("");
  }

  /** The object that a reference such as {@code table.users} names. */
  private static Optional<NodePath> target(Expression value) {
    if (!(value instanceof Expression.Variable(String type, _, List<TraversalStep> steps, _))
        || steps.isEmpty()) {
      return Optional.empty();
    }
    List<String> words =
        steps.stream()
            .map(step ->
                switch (step) {
                  case TraversalStep.Attr attr -> attr.name();
                  case TraversalStep.Key key -> key.key();
                  case TraversalStep.Number number -> number.key().toPlainString();
                })
            .toList();
    return Optional.of(
        new NodePath(words.size() > 1 ? words.getFirst() : "", type, words.getLast()));
  }

  // --- tables and views ---

  private void known(Node node, Block block) {
    attributes(node, block, "");
    int checks = 0;
    for (Block inner : block.body().blocks()) {
      switch (inner.type()) {
        case "column", "index", "foreign_key" -> child(node, inner);
        case "check" -> {
          List<Node> all = node.children("check");
          if (checks < all.size()) {
            attributes(all.get(checks++), inner, "");
          }
        }
        case "primary_key" ->
            node.findLink("primary_key").ifPresent(key -> attributes(key, inner, ""));
        default -> attributes(node, inner, inner.type() + "_");
      }
    }
  }

  private static void child(Node node, Block inner) {
    if (inner.labels().isEmpty()) {
      return;
    }
    HclValue name = HclValue.of(name(inner));
    node.children(inner.type()).stream()
        .filter(each -> each.findAttribute("name").equals(Optional.of(name)))
        .findFirst()
        .ifPresent(each -> attributes(each, inner, ""));
  }

  // --- others ---

  private void object(Block block) {
    String schema = schema(block);
    NodePath path = new NodePath(schema, block.type(), identity(block));
    Node node = new Node(block.type(), path);
    node.set("name", HclValue.of(name(block)));
    attributes(node, block, "");
    for (Block inner : block.body().blocks()) {
      if (inner.labels().isEmpty()) {
        attributes(node, inner, inner.type() + "_");
      } else {
        Node part = new Node(inner.type(), path.part(inner.type(), name(inner)));
        part.set("name", HclValue.of(name(inner)));
        attributes(part, inner, "");
        node.add(inner.type(), part);
      }
    }
    graph
        .find(new NodePath("", "schema", schema))
        .ifPresent(owner -> {
          node.link("schema", owner);
          owner.add(block.type(), node);
        });
    owner(block)
        .ifPresent(owner -> {
          node.link(owner.kind(), owner);
          owner.add(block.type(), node);
        });
    graph.put(node);
  }

  /** Functions of one name differ by the types of their arguments, triggers by their table. */
  private static String identity(Block block) {
    StringBuilder identity = new StringBuilder(name(block));
    block
        .body()
        .findAttribute("on")
        .flatMap(on -> target(on.value()))
        .ifPresent(on -> identity.append('@').append(on.object()));
    for (Block arg : block.body().blocks("arg")) {
      identity
          .append(',')
          .append(
              arg.body()
                  .findAttribute("type")
                  .map(type -> value(type.value()))
                  .map(HclValue::toString)
                  .orElse(""));
    }
    return identity.toString();
  }

  private Optional<Node> owner(Block block) {
    return block
        .body()
        .findAttribute("on")
        .flatMap(on -> target(on.value()))
        .flatMap(path ->
            graph.all(path.kind()).stream()
                .filter(node -> node.path().object().equals(path.object()))
                .filter(
                    node -> path.schema().isEmpty() || node.path().schema().equals(path.schema()))
                .findFirst());
  }

  // --- attributes ---

  private static void attributes(Node node, Block block, String prefix) {
    Map<String, String> aliases = ALIASES.getOrDefault(node.kind(), Map.of());
    for (Attribute attribute : block.body().attributes()) {
      if (prefix.isEmpty() && PLACES.contains(attribute.name())) {
        continue;
      }
      String name = prefix + aliases.getOrDefault(attribute.name(), attribute.name());
      // Types are known as schema files spell them.
      if (name.equals("type")
          || node.findAttribute(name).filter(value -> !value.isNull()).isEmpty()) {
        node.set(name, value(attribute.value()));
      }
    }
  }

  /** The value; of words and calls that only the dialect understands the text. */
  private static HclValue value(Expression expression) {
    if (expression instanceof Expression.Call(String name, _, List<Expression> arguments, _, _)
        && name.equals("sql")
        && !arguments.isEmpty()) {
      return value(arguments.getFirst());
    }
    Evaluator evaluator = new Evaluator();
    HclValue value = evaluator.evaluate(expression, NO_NAMES);
    return evaluator.diagnostics().isEmpty() && value.isWhollyKnown()
        ? value
        : HclValue.of(words(expression));
  }

  private static String words(Expression expression) {
    return switch (expression) {
      case Expression.Variable(String name, _, List<TraversalStep> steps, _) ->
          steps.isEmpty() ? name : target(expression).map(NodePath::object).orElse(name);
      case Expression.Call(String name, _, List<Expression> arguments, _, _) ->
          name + "(" + String.join(",", arguments.stream().map(each -> words(each)).toList()) + ")";
      case Expression.TupleCons(List<Expression> items, _) ->
          String.join(",", items.stream().map(each -> words(each)).toList());
      case Expression.NumberLiteral number -> number.value().toPlainString();
      case Expression.BoolLiteral bool -> String.valueOf(bool.value());
      case Expression.Template template -> template.literal().orElse("");
      case Expression.Invalid _,
          Expression.NullLiteral _,
          Expression.ObjectCons _,
          Expression.For _,
          Expression.Access _,
          Expression.Index _,
          Expression.Splat _,
          Expression.SplatItem _,
          Expression.Conditional _,
          Expression.Binary _,
          Expression.Unary _,
          Expression.Parentheses _ ->
          "";
    };
  }
}
