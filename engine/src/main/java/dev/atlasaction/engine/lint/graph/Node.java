package dev.atlasaction.engine.lint.graph;

import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An object of the schema graph. */
public final class Node {

  private final String kind;
  private final NodePath path;
  private final Map<String, HclValue> scalars = new TreeMap<>();
  private final Map<String, Node> links = new TreeMap<>();
  private final Map<String, List<Node>> children = new LinkedHashMap<>();
  private @Nullable HclValue flat;
  private @Nullable HclValue whole;

  Node(String kind, NodePath path) {
    this.kind = kind;
    this.path = path;
    Kinds.get(kind).attributes().forEach(name -> scalars.put(name, HclValue.ofNull()));
  }

  void set(String name, HclValue value) {
    scalars.put(name, value);
  }

  void link(String name, Node target) {
    links.put(name, target);
  }

  void add(String kindOfChild, Node child) {
    children.computeIfAbsent(kindOfChild, _ -> new ArrayList<>()).add(child);
  }

  /** What it is, such as {@code table}. */
  public String kind() {
    return kind;
  }

  /** Where it is. */
  public NodePath path() {
    return path;
  }

  /** Its attribute of that name; null if nothing is said of it. */
  public Optional<HclValue> findAttribute(String name) {
    return Optional.ofNullable(scalars.get(name));
  }

  /** The one object it is bound to under that name, such as the {@code table} of a column. */
  public Optional<Node> findLink(String name) {
    return Optional.ofNullable(links.get(name));
  }

  /** What belongs to it, in order. */
  public List<Node> children(String kindOfChild) {
    return List.copyOf(children.getOrDefault(kindOfChild, List.of()));
  }

  /** Its attributes and names, without what belongs to it. */
  private HclValue flat() {
    if (flat == null) {
      flat = HclValue.object(scalars);
    }
    return flat;
  }

  /** Itself as expressions see it: attributes, links, and its parts as {@code columns} etc. */
  public HclValue value() {
    if (whole == null) {
      Map<String, HclValue> all = new TreeMap<>();
      Kinds.Kind known = Kinds.get(kind);
      known.children().keySet().forEach(name -> all.put(Kinds.plural(name), parts(name)));
      children.keySet().forEach(name -> all.putIfAbsent(Kinds.plural(name), parts(name)));
      known.links().keySet().forEach(name -> all.put(name, HclValue.ofNull()));
      links.forEach((name, target) -> all.put(name, target.flat()));
      all.putAll(scalars);
      whole = HclValue.object(all);
    }
    return whole;
  }

  private HclValue parts(String name) {
    return HclValue.tuple(children(name).stream().map(Node::flat).toList());
  }
}
