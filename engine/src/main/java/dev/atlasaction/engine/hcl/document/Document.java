package dev.atlasaction.engine.hcl.document;

import java.util.List;
import java.util.Optional;

/**
 * An evaluated document.
 *
 * @param attributes the attributes outside of blocks, in source order
 * @param blocks in source order, but for each file the copies that {@code for_each} made come last;
 *     without {@code variable}, {@code locals} and {@code data} blocks
 */
public record Document(List<EvaluatedAttribute> attributes, List<EvaluatedBlock> blocks) {

  /** Copies the lists. */
  public Document {
    attributes = List.copyOf(attributes);
    blocks = List.copyOf(blocks);
  }

  /** The blocks of that type, in order. */
  public List<EvaluatedBlock> blocks(String type) {
    return blocks.stream().filter(block -> block.type().equals(type)).toList();
  }

  /** The first block of that type. */
  public Optional<EvaluatedBlock> findBlock(String type) {
    return blocks(type).stream().findFirst();
  }
}
