package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.schema.Attr;

/** A table of MariaDB that keeps all versions of its rows. */
record SystemVersioned() implements Attr {

  /** What the catalog calls such tables. */
  static final String CATALOG_TYPE = "SYSTEM VERSIONED";
}
