package dev.atlasaction.engine.hcl;

import java.util.List;

/**
 * {@code type "label" label { ... }}.
 *
 * @param typeRange the type word alone
 * @param range from the type word to the closing brace
 */
public record Block(String type, Range typeRange, List<Label> labels, Body body, Range range)
    implements BodyItem {

  /** Copies the labels. */
  public Block {
    labels = List.copyOf(labels);
  }

  /** The label texts in order. */
  public List<String> labelNames() {
    return switch (labels.size()) {
      case 0 -> List.of();
      case 1 -> List.of(labels.getFirst().name());
      default -> labels.stream().map(Label::name).toList();
    };
  }

  /** The stretch from the type word to the last label, as diagnostics about the header use. */
  public Range headerRange() {
    return labels.isEmpty() ? typeRange : Range.between(typeRange, labels.getLast().range());
  }

  /**
   * A block label.
   *
   * @param quoted false for a bare word
   * @param range with the quotes
   */
  public record Label(String name, boolean quoted, Range range) implements Node {}
}
