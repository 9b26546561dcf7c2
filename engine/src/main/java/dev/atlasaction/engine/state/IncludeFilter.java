package dev.atlasaction.engine.state;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Unmanaged;
import java.util.ArrayList;
import java.util.List;

/** Keeps only what {@code --include} names; the opposite of {@link ExcludeFilter}. */
final class IncludeFilter {

  private IncludeFilter() {}

  /**
   * The realm with what one of the patterns matches; all of it without patterns.
   *
   * @throws EngineException if a pattern is malformed or means a part of a table
   */
  static Realm apply(Realm realm, List<String> patterns, String boundSchema) {
    if (patterns.isEmpty()) {
      return realm;
    }
    List<ExcludePattern> parsed = new ArrayList<>();
    for (String pattern : patterns) {
      ExcludePattern each = ExcludePattern.parse(pattern, boundSchema);
      if (each.child().isPresent()) {
        throw EngineException.user(
            "pattern \"" + pattern + "\" means a part of a table: --include keeps whole objects");
      }
      parsed.add(each);
    }
    List<Schema> kept = new ArrayList<>();
    for (Schema schema : realm.schemas()) {
      List<ExcludePattern> own =
          parsed.stream().filter(each -> each.matchesSchema(schema.name())).toList();
      if (own.stream().anyMatch(ExcludePattern::removesSchema)) {
        kept.add(schema);
      } else if (!own.isEmpty()) {
        kept.add(kept(schema, own));
      }
    }
    return Unmanaged.filtered(realm.withSchemas(kept), thing -> keeps(parsed, thing));
  }

  private static Schema kept(Schema schema, List<ExcludePattern> patterns) {
    return schema
        .withTables(
            schema.tables().stream()
                .filter(table -> matches(patterns, "table", table.name()))
                .toList())
        .withViews(
            schema.views().stream().filter(view -> matches(patterns, "view", view.name())).toList())
        .withObjects(
            schema.objects().stream()
                .filter(object -> matches(patterns, object.kind(), object.name()))
                .toList());
  }

  private static boolean keeps(List<ExcludePattern> patterns, Unmanaged.Thing thing) {
    return patterns.stream()
        .filter(pattern -> pattern.matchesSchema(thing.schema()))
        .anyMatch(pattern ->
            pattern.removesSchema() || pattern.removesObject(thing.kind(), thing.name()));
  }

  private static boolean matches(List<ExcludePattern> patterns, String kind, String name) {
    return patterns.stream().anyMatch(pattern -> pattern.removesObject(kind, name));
  }
}
