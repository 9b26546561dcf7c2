package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.schema.DbObject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a top-level block is read.
 *
 * @param schema the schema it is in; empty for what belongs to the database
 * @param objects the objects that are read already, among them all types
 * @param schemas schema names by label
 * @param declared the schemas that have a block of a type and name, by both with a dot between
 */
public record ObjectScope(
    String schema,
    List<DbObject> objects,
    Map<String, String> schemas,
    Map<String, Set<String>> declared) {

  /** Copies the list. */
  public ObjectScope {
    objects = List.copyOf(objects);
  }

  /**
   * The schema that a step of a reference means: its qualifier, or the only one that has such a
   * block, or the schema of this block.
   */
  public String schemaOf(HclReference.Step step) {
    String qualifier = step.qualifier();
    if (!qualifier.isEmpty()) {
      return schemas.getOrDefault(qualifier, qualifier);
    }
    Set<String> found = declared.getOrDefault(step.type() + "." + step.name(), Set.of());
    return found.size() == 1 ? found.iterator().next() : schema;
  }
}
