package dev.atlasaction.engine.plan;

import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import dev.atlasaction.engine.schema.change.Change;

/**
 * Which changes a view has to wait for. The catalog does not say what a desired view reads, so
 * every table and view whose name is a word of its query counts.
 */
final class ViewDependencies {

  private ViewDependencies() {}

  static boolean addView(View view, Change other) {
    return switch (other) {
      case Change.AddTable add -> reads(view, add.table());
      case Change.ModifyTable modify -> reads(view, modify.to());
      case Change.AddView add -> reads(view, add.view());
      case Change.ModifyView modify -> reads(view, modify.to());
      case Change.DropView drop -> same(view, drop.view());
      case Change.AddObject add -> add.object().isCalledBy(view.definition());
      case Change.ModifyObject modify -> modify.to().isCalledBy(view.definition());
      default -> false;
    };
  }

  /** A view may have to be dropped to be changed; then what reads it must be gone. */
  static boolean modifyView(Change.ModifyView modify, Change other) {
    return other instanceof Change.DropView drop
        ? reads(drop.view(), modify.from())
        : addView(modify.to(), other);
  }

  static boolean dropView(View view, Change other) {
    return switch (other) {
      case Change.DropView drop -> !same(view, drop.view()) && reads(drop.view(), view);
      case Change.ModifyView modify -> reads(modify.from(), view);
      default -> false;
    };
  }

  static boolean reads(View view, Table table) {
    return DbObject.mentions(view.definition(), table.name());
  }

  private static boolean reads(View view, View other) {
    return !same(view, other) && DbObject.mentions(view.definition(), other.name());
  }

  private static boolean same(View a, View b) {
    return a.name().equals(b.name()) && a.schema().equals(b.schema());
  }
}
