package dev.atlasaction.engine.dialect.mysql.table;

import dev.atlasaction.engine.schema.Extra;

/** A table of MariaDB that keeps all versions of its rows. */
public record SystemVersioned() implements Extra {

  /** What the catalog calls such tables. */
  public static final String CATALOG_TYPE = "SYSTEM VERSIONED";

  @Override
  public boolean hidesTable() {
    return true;
  }
}
