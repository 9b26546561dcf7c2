package dev.atlasaction.engine.hcl.document;

import dev.atlasaction.engine.hcl.Attribute;
import dev.atlasaction.engine.hcl.Block;
import dev.atlasaction.engine.hcl.eval.Evaluator;
import dev.atlasaction.engine.hcl.eval.MapScope;
import dev.atlasaction.engine.hcl.eval.Scope;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Turns blocks into the objects that references to them find: {@code table.users.column.id} (spec
 * schema-hcl.md §3). Such an object has the attributes that need no names to be evaluated, {@code
 * name} (the last label), and the blocks two levels down.
 */
final class BlockObjects {

  private static final int DEPTH = 2;
  private static final Scope NO_NAMES = MapScope.of(Map.of(), Map.of());

  /** Blocks are objects in several scopes, under several addresses. */
  private final IdentityHashMap<Block, SortedMap<String, HclValue>> attributes =
      new IdentityHashMap<>();

  private final Map<String, HclValue> all;

  /** The objects of the top-level blocks of a document. */
  BlockObjects(List<Block> blocks) {
    this.all = of(blocks);
  }

  /** An object for each type of the document's blocks. */
  Map<String, HclValue> all() {
    return all;
  }

  /** An object for each block type in {@code blocks}, as blocks next to them name them. */
  Map<String, HclValue> of(List<Block> blocks) {
    return of(blocks, "", DEPTH);
  }

  private Map<String, HclValue> of(List<Block> blocks, String prefix, int depth) {
    if (blocks.isEmpty()) {
      return Map.of();
    }
    Map<String, Map<String, HclValue>> types = new LinkedHashMap<>();
    IdentityHashMap<Block, List<String>> labels = Addresses.labels(blocks);
    for (Block block : blocks) {
      Map<String, HclValue> named = types.computeIfAbsent(block.type(), _ -> new TreeMap<>());
      List<String> path = labels.getOrDefault(block, List.of());
      String address = prefix + Addresses.of(block.type(), path);
      HclValue object = object(block, path.getLast(), address, depth);
      if (path.size() == 1) {
        named.put(path.getFirst(), object);
      } else {
        named.merge(
            path.getFirst(),
            HclValue.object(Map.of(path.getLast(), object)),
            BlockObjects::mergeQualified);
      }
    }
    Map<String, HclValue> objects = new TreeMap<>();
    types.forEach((type, named) -> objects.put(type, HclValue.object(named)));
    return objects;
  }

  /** Names under one qualifier come together; a block labelled like the qualifier gives way. */
  private static HclValue mergeQualified(HclValue before, HclValue added) {
    if (before instanceof HclValue.ObjectValue object && object.address().isPresent()) {
      return added;
    }
    Map<String, HclValue> merged = new TreeMap<>();
    before.namedElements().ifPresent(merged::putAll);
    added.namedElements().ifPresent(merged::putAll);
    return HclValue.object(merged);
  }

  private HclValue object(Block block, String name, String address, int depth) {
    return HclValue.reference(address, () -> contents(block, name, address, depth));
  }

  private SortedMap<String, HclValue> contents(
      Block block, String name, String address, int depth) {
    SortedMap<String, HclValue> own = attributes.computeIfAbsent(block, BlockObjects::attributes);
    Map<String, HclValue> inner =
        depth > 0 ? of(block.body().blocks(), address + ".", depth - 1) : Map.of();
    if (inner.isEmpty() && own.containsKey("name")) {
      return own;
    }
    SortedMap<String, HclValue> all = new TreeMap<>(own);
    if (block.body().findAttribute("name").isEmpty()) {
      all.put("name", HclValue.of(name));
    }
    all.putAll(inner);
    return all;
  }

  private static SortedMap<String, HclValue> attributes(Block block) {
    SortedMap<String, HclValue> attributes = new TreeMap<>();
    for (Attribute attribute : block.body().attributes()) {
      Evaluator evaluator = new Evaluator();
      HclValue value = evaluator.evaluate(attribute.value(), NO_NAMES);
      if (evaluator.diagnostics().isEmpty()) {
        attributes.put(attribute.name(), value);
      }
    }
    return attributes;
  }
}
