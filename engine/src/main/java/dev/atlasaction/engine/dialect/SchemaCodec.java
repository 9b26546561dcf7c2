package dev.atlasaction.engine.dialect;

import dev.atlasaction.engine.schema.Realm;

/** The schema language of one dialect (spec schema-hcl.md). */
public interface SchemaCodec {

  /** The document for a state, byte for byte as the original prints it. */
  String marshal(Realm realm);
}
