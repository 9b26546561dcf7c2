package dev.atlasaction.engine.schemahcl;

import java.util.ArrayList;
import java.util.List;

/** A line of a printed body: an attribute or a block. */
public sealed interface SpecItem {

  /** {@code name = value}. */
  record Attribute(String name, SpecValue value) implements SpecItem {}

  /** {@code type "label" { ... }}; items are printed in the given order. */
  record Block(String type, List<String> labels, List<SpecItem> items) implements SpecItem {
    /** Copies the lists. */
    public Block {
      labels = List.copyOf(labels);
      items = List.copyOf(items);
    }

    /** A block without labels. */
    public static Block unlabelled(String type, List<SpecItem> items) {
      return new Block(type, List.of(), items);
    }

    /** This block with {@code more} behind its items. */
    public Block plus(List<? extends SpecItem> more) {
      List<SpecItem> all = new ArrayList<>(items);
      all.addAll(more);
      return new Block(type, labels, all);
    }
  }
}
