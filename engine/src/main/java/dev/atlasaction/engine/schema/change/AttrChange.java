package dev.atlasaction.engine.schema.change;

import dev.atlasaction.engine.schema.Attr;

/** A change of one attribute of a schema or table. */
public sealed interface AttrChange {

  /** The attribute appears. */
  record AddAttr(Attr attr) implements AttrChange {}

  /** The attribute goes away. */
  record DropAttr(Attr attr) implements AttrChange {}

  /** The attribute gets another value. */
  record ModifyAttr(Attr from, Attr to) implements AttrChange {}
}
