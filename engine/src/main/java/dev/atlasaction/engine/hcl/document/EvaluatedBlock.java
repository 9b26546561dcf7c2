package dev.atlasaction.engine.hcl.document;

import dev.atlasaction.engine.hcl.Block;
import dev.atlasaction.engine.hcl.Range;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A block whose attributes are evaluated.
 *
 * @param attributes in source order, without those that are null
 * @param blocks the blocks inside, in source order
 * @param address how references name it, such as {@code $table.users} or, for an inner block,
 *     {@code $table.users.$column.id}
 * @param later evaluates a block that nothing of is evaluated yet; empty for all others
 */
public record EvaluatedBlock(
    Block source,
    List<EvaluatedAttribute> attributes,
    List<EvaluatedBlock> blocks,
    String address,
    Optional<Later> later) {

  /** What evaluates a block when the rest of what it speaks of is known. */
  @FunctionalInterface
  public interface Later {
    /**
     * The block with its attributes.
     *
     * @param variables further names its expressions may use
     * @throws dev.atlasaction.engine.hcl.HclException for wrong expressions
     */
    EvaluatedBlock with(Map<String, HclValue> variables);
  }

  /** Copies the lists. */
  public EvaluatedBlock {
    attributes = List.copyOf(attributes);
    blocks = List.copyOf(blocks);
  }

  /** The block with its attributes, where {@link DocumentRules#isLater} put that off. */
  public EvaluatedBlock with(Map<String, HclValue> variables) {
    return later.map(each -> each.with(variables)).orElse(this);
  }

  /** The block's type word. */
  public String type() {
    return source.type();
  }

  /** The labels, at most two: a qualifier and a name. */
  public List<String> labels() {
    return source.labelNames();
  }

  /** The last label; empty without labels. */
  public String name() {
    return labels().isEmpty() ? "" : labels().getLast();
  }

  /** The first of two labels. */
  public Optional<String> qualifier() {
    return labels().size() == 2 ? Optional.of(labels().getFirst()) : Optional.empty();
  }

  /** The whole block. */
  public Range range() {
    return source.range();
  }

  /** The attribute of that name, unless it is absent or null. */
  public Optional<EvaluatedAttribute> findAttribute(String name) {
    for (EvaluatedAttribute attribute : attributes) {
      if (attribute.name().equals(name)) {
        return Optional.of(attribute);
      }
    }
    return Optional.empty();
  }

  /** The value of the attribute of that name, unless it is absent or null. */
  public Optional<HclValue> findValue(String name) {
    return findAttribute(name).map(EvaluatedAttribute::value);
  }

  /** The inner blocks of that type, in order. */
  public List<EvaluatedBlock> blocks(String type) {
    List<EvaluatedBlock> found = new ArrayList<>();
    for (EvaluatedBlock block : blocks) {
      if (block.type().equals(type)) {
        found.add(block);
      }
    }
    return found;
  }

  /** The first inner block of that type. */
  public Optional<EvaluatedBlock> findBlock(String type) {
    for (EvaluatedBlock block : blocks) {
      if (block.type().equals(type)) {
        return Optional.of(block);
      }
    }
    return Optional.empty();
  }
}
