package dev.atlasaction.engine.hcl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The attributes and blocks of a file or of a block, in source order. Attribute names are unique: a
 * repeated one is a diagnostic and is left out.
 *
 * @param range for a block the braces and what is between them
 */
public record Body(List<BodyItem> items, Range range) implements Node {

  /** Copies the items. */
  public Body {
    items = List.copyOf(items);
  }

  /** The attributes in source order. */
  public List<Attribute> attributes() {
    List<Attribute> attributes = new ArrayList<>(items.size());
    for (BodyItem item : items) {
      if (item instanceof Attribute attribute) {
        attributes.add(attribute);
      }
    }
    return attributes;
  }

  /** The blocks in source order. */
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>(items.size());
    for (BodyItem item : items) {
      if (item instanceof Block block) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  /** The blocks of the given type, in source order. */
  public List<Block> blocks(String type) {
    return blocks().stream().filter(block -> block.type().equals(type)).toList();
  }

  /** The attribute of that name. */
  public Optional<Attribute> findAttribute(String name) {
    for (BodyItem item : items) {
      if (item instanceof Attribute attribute && attribute.name().equals(name)) {
        return Optional.of(attribute);
      }
    }
    return Optional.empty();
  }
}
