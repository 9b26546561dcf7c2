package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.dialect.SchemaCodec;
import dev.atlasaction.engine.schema.Realm;

/** The schema language of one dialect. */
public final class HclCodec implements SchemaCodec {
  private final HclDialect dialect;

  /** The language with the types and extras of {@code dialect}. */
  public HclCodec(HclDialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public String marshal(Realm realm) {
    return SpecPrinter.print(new DocumentMarshaller(dialect, realm).blocks());
  }
}
