package dev.atlasaction.engine.hcl.document;

import dev.atlasaction.engine.hcl.Attribute;
import dev.atlasaction.engine.hcl.Range;
import dev.atlasaction.engine.hcl.value.HclValue;

/** An attribute with its value, which is never null: such attributes count as absent. */
public record EvaluatedAttribute(Attribute source, HclValue value) {

  /** The attribute's name. */
  public String name() {
    return source.name();
  }

  /** From the name to the end of the value. */
  public Range range() {
    return source.range();
  }
}
