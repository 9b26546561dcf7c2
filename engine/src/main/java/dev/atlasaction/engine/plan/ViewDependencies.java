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
      case Change.AddTable add -> needs(view, add.table());
      case Change.ModifyTable modify -> needs(view, modify.to());
      case Change.AddView add -> needs(view, add.view());
      case Change.ModifyView modify -> needs(view, modify.to());
      case Change.AddObject add ->
          Declared.on(view.attrs(), add.object()) || add.object().isCalledBy(view.definition());
      case Change.DropView drop -> same(view, drop.view());
      case Change.ModifyObject modify -> modify.to().isCalledBy(view.definition());
      case Change.AddSchema _,
          Change.DropSchema _,
          Change.ModifySchema _,
          Change.DropTable _,
          Change.RenameTable _,
          Change.RenameView _,
          Change.DropObject _,
          Change.RenameObject _ ->
          false;
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
      case Change.AddSchema _,
          Change.DropSchema _,
          Change.ModifySchema _,
          Change.AddTable _,
          Change.DropTable _,
          Change.ModifyTable _,
          Change.RenameTable _,
          Change.AddView _,
          Change.RenameView _,
          Change.AddObject _,
          Change.DropObject _,
          Change.ModifyObject _,
          Change.RenameObject _ ->
          false;
    };
  }

  private static boolean needs(View view, Table table) {
    return reads(view, table) || Declared.on(view.attrs(), table);
  }

  private static boolean needs(View view, View other) {
    return reads(view, other) || Declared.on(view.attrs(), other);
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
