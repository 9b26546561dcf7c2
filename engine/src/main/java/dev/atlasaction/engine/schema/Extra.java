package dev.atlasaction.engine.schema;

/**
 * An attribute of tables that documents written for the original never mention, as it does not see
 * it. That they say nothing of it does not mean that it shall go.
 */
public interface Extra extends Attr {

  /** Whether the original does not even see tables that have the attribute. */
  default boolean hidesTable() {
    return false;
  }
}
