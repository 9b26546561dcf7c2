package dev.atlasaction.engine.state;

import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Unmanaged;
import java.util.ArrayList;
import java.util.List;

/** Leaves out what {@code --exclude} names (spec inspect-diff.md §4). */
public final class ExcludeFilter {

  private ExcludeFilter() {}

  /**
   * The realm without what the patterns match.
   *
   * @param patterns as on the command line
   * @param boundSchema if not empty, patterns begin with an object of this schema, else with a
   *     schema
   * @throws dev.atlasaction.engine.error.EngineException if a pattern is malformed
   */
  public static Realm apply(Realm realm, List<String> patterns, String boundSchema) {
    Realm result = realm;
    for (String pattern : patterns) {
      result = apply(result, ExcludePattern.parse(pattern, boundSchema));
    }
    return result;
  }

  private static Realm apply(Realm realm, ExcludePattern pattern) {
    List<Schema> kept = new ArrayList<>();
    for (Schema schema : realm.schemas()) {
      if (!pattern.matchesSchema(schema.name())) {
        kept.add(schema);
      } else if (!pattern.removesSchema()) {
        kept.add(new SchemaFilter(pattern).apply(schema));
      }
    }
    List<DbObject> objects =
        realm.objects().stream()
            .filter(object -> !pattern.removesOfDatabase(object.kind(), object.name()))
            .toList();
    return Unmanaged.filtered(
        realm.withSchemas(kept).withObjects(objects), thing -> !removes(pattern, thing));
  }

  private static boolean removes(ExcludePattern pattern, Unmanaged.Thing thing) {
    if (thing.schema().isEmpty()) {
      return pattern.removesOfDatabase(thing.kind(), thing.name());
    }
    return pattern.matchesSchema(thing.schema())
        && (pattern.removesSchema() || pattern.removesObject(thing.kind(), thing.name()));
  }
}
