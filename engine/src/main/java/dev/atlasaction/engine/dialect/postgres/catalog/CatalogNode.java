package dev.atlasaction.engine.dialect.postgres.catalog;

/**
 * Where something stands in the catalog.
 *
 * @param catalog the oid of the catalog, such as that of {@code pg_class}
 * @param oid the row in it
 */
record CatalogNode(long catalog, long oid) {

  private static final long PG_CLASS = 1259;
  private static final long PG_TYPE = 1247;

  /** A table or view. */
  static CatalogNode relation(long oid) {
    return new CatalogNode(PG_CLASS, oid);
  }

  /** A type. */
  static CatalogNode type(long oid) {
    return new CatalogNode(PG_TYPE, oid);
  }
}
