package dev.atlasaction.engine.schemahcl;

import java.util.List;

/**
 * A printed type.
 *
 * @param value what stands behind {@code type =}
 * @param siblings attributes of the column that belong to the type, such as {@code unsigned}
 */
public record TypeText(SpecValue value, List<SpecItem.Attribute> siblings) {
  /** Copies the list. */
  public TypeText {
    siblings = List.copyOf(siblings);
  }

  /** A type without attributes beside it. */
  public static TypeText of(SpecValue value) {
    return new TypeText(value, List.of());
  }
}
