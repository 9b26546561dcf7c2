package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.DependsOn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code depends_on} (spec schema-hcl.md §4.2).
 *
 * @param schemas schema names by label
 */
public record DependsOnReader(Map<String, String> schemas) {

  /**
   * {@code attrs} with what the block depends on.
   *
   * @param own the schema of the block, which unqualified references mean
   */
  public Attrs add(Attrs attrs, EvaluatedBlock block, String own) {
    List<DependsOn.Target> targets = new ArrayList<>();
    for (HclReference reference : HclValues.references(block, "depends_on")) {
      HclReference.Step step = reference.steps().getFirst();
      String qualifier = step.qualifier();
      String schema = qualifier.isEmpty() ? own : schemas.getOrDefault(qualifier, qualifier);
      targets.add(new DependsOn.Target(step.type(), schema, step.name()));
    }
    return targets.isEmpty() ? attrs : attrs.with(new DependsOn(targets));
  }
}
