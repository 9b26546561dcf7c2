package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.schema.DbObject;
import java.util.List;
import java.util.Map;

/**
 * Where a top-level block is read.
 *
 * @param schema the schema it is in; empty for what belongs to the database
 * @param objects the objects that are read already, among them all types
 * @param schemas schema names by label
 */
public record ObjectScope(String schema, List<DbObject> objects, Map<String, String> schemas) {

  /** Copies the list. */
  public ObjectScope {
    objects = List.copyOf(objects);
  }

  /** The schema that a step of a reference means: its qualifier, or the schema of this block. */
  public String schemaOf(HclReference.Step step) {
    String qualifier = step.qualifier();
    return qualifier.isEmpty() ? schema : schemas.getOrDefault(qualifier, qualifier);
  }
}
