package dev.atlasaction.engine.dialect;

import java.util.List;

/**
 * What to inspect.
 *
 * @param schemas names of schemas; empty means the bound schema, or all of the database
 * @param schemasOnly whether to leave out tables and everything in them
 * @param security which roles and privileges to read
 */
public record InspectOptions(List<String> schemas, boolean schemasOnly, Security security) {

  /** The whole scope of the connection. */
  public static final InspectOptions ALL = new InspectOptions(List.of(), false);

  /** Copies the list. */
  public InspectOptions {
    schemas = List.copyOf(schemas);
  }

  /** Without roles and privileges. */
  public InspectOptions(List<String> schemas, boolean schemasOnly) {
    this(schemas, schemasOnly, Security.NONE);
  }
}
