package dev.atlasaction.engine.plan;

import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.DependsOn;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;

/** What a table or view waits for because its author says so ({@code depends_on}). */
final class Declared {

  private Declared() {}

  static boolean on(Attrs attrs, Table table) {
    return on(attrs, new DependsOn.Target("table", table.schema(), table.name()));
  }

  static boolean on(Attrs attrs, View view) {
    String kind = view.materialized() ? "materialized" : "view";
    return on(attrs, new DependsOn.Target(kind, view.schema(), view.name()));
  }

  static boolean on(Attrs attrs, DbObject object) {
    return on(attrs, new DependsOn.Target(object.kind(), object.schema(), object.name()));
  }

  private static boolean on(Attrs attrs, DependsOn.Target target) {
    return attrs
        .find(DependsOn.class)
        .filter(depends -> depends.targets().contains(target))
        .isPresent();
  }
}
