package dev.atlasaction.engine.plan;

import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.DialectType;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;

/** Whether one change has to wait for another (spec planner.md §3.3, table {@code dependsOn}). */
final class Dependencies {

  private Dependencies() {}

  static boolean dependsOn(Change change, Change other) {
    return switch (change) {
      case Change.AddTable add -> addTable(add.table(), other);
      case Change.ModifyTable modify -> modifyTable(modify, other);
      case Change.DropTable drop -> dropTable(drop.table(), other);
      case Change.DropObject drop -> dropObject(drop.object(), other);
      case Change.AddView add -> ViewDependencies.addView(add.view(), other);
      case Change.ModifyView modify -> ViewDependencies.modifyView(modify, other);
      case Change.DropView drop -> ViewDependencies.dropView(drop.view(), other);
      case Change.AddSchema _ -> false;
      case Change.DropSchema _ -> false;
      case Change.ModifySchema _ -> false;
      case Change.RenameTable _ -> false;
      case Change.RenameView _ -> false;
      case Change.AddObject add -> addObject(add.object(), other);
      case Change.ModifyObject modify -> addObject(modify.to(), other);
      case Change.RenameObject _ -> false;
    };
  }

  private static boolean addObject(DbObject object, Change other) {
    return switch (other) {
      case Change.AddTable add -> object.isPartOf(add.table());
      case Change.ModifyTable modify -> object.isPartOf(modify.to());
      case Change.AddObject add -> object.comesAfter(add.object());
      case Change.DropObject drop -> object.waitsFor(drop.object());
      case Change.AddView add -> object.isPartOf(add.view());
      case Change.ModifyView modify -> object.isPartOf(modify.to());
      default -> false;
    };
  }

  private static boolean addTable(Table table, Change other) {
    return switch (other) {
      case Change.DropTable drop ->
          same(table, drop.table()) || ExtraDependencies.makesRoom(drop, table.attrs());
      case Change.AddTable add -> needs(table, add.table());
      case Change.ModifyTable modify ->
          !same(table, modify.to())
              && (needs(table, modify.to()) || ExtraDependencies.makesRoom(modify, table.attrs()));
      case Change.AddObject add ->
          Declared.on(table.attrs(), add.object())
              || table.columns().stream().anyMatch(column -> uses(column, add.object()));
      case Change.AddView add -> Declared.on(table.attrs(), add.view());
      case Change.ModifyView modify -> Declared.on(table.attrs(), modify.to());
      case Change.AddSchema _,
          Change.DropSchema _,
          Change.ModifySchema _,
          Change.RenameTable _,
          Change.DropView _,
          Change.RenameView _,
          Change.DropObject _,
          Change.ModifyObject _,
          Change.RenameObject _ ->
          false;
    };
  }

  private static boolean modifyTable(Change.ModifyTable modify, Change other) {
    return switch (other) {
      case Change.AddTable add ->
          same(modify.to(), add.table())
              || Declared.on(modify.to().attrs(), add.table())
              || ExtraDependencies.needs(modify.to(), add.table())
              || modify.changes().stream().anyMatch(part -> references(part, add.table()));
      case Change.ModifyTable earlier ->
          ExtraDependencies.follows(modify, earlier)
              || earlier.changes().stream()
                  .anyMatch(part ->
                      part instanceof TableChange.DropForeignKey drop
                          && ExtraDependencies.dropsTarget(modify, drop.key()))
              || (same(modify.to(), earlier.to())
                  ? follows(modify.from(), earlier.to())
                  : Declared.on(modify.to().attrs(), earlier.to()));
      case Change.AddObject add ->
          Declared.on(modify.to().attrs(), add.object())
              || modify.changes().stream().anyMatch(part -> needs(part, add.object()));
      case Change.AddView add -> Declared.on(modify.to().attrs(), add.view());
      case Change.ModifyView earlier -> Declared.on(modify.to().attrs(), earlier.to());
      case Change.DropView drop -> ViewDependencies.reads(drop.view(), modify.from());
      case Change.DropTable drop ->
          ExtraDependencies.gives(modify, drop)
              || drop.table().foreignKeys().stream()
                  .anyMatch(key -> ExtraDependencies.dropsTarget(modify, key));
      case Change.AddSchema _,
          Change.DropSchema _,
          Change.ModifySchema _,
          Change.RenameTable _,
          Change.RenameView _,
          Change.DropObject _,
          Change.ModifyObject _,
          Change.RenameObject _ ->
          false;
    };
  }

  /** Whether the one change begins where the other ends: a table that is altered in two steps. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean follows(Table from, Table to) {
    return from == to;
  }

  private static boolean references(TableChange part, Table target) {
    return switch (part) {
      case TableChange.AddForeignKey add -> references(add.key(), target);
      case TableChange.ModifyForeignKey modify -> references(modify.to(), target);
      case TableChange.AddColumn _,
          TableChange.DropColumn _,
          TableChange.ModifyColumn _,
          TableChange.RenameColumn _,
          TableChange.AddIndex _,
          TableChange.DropIndex _,
          TableChange.ModifyIndex _,
          TableChange.RenameIndex _,
          TableChange.AddPrimaryKey _,
          TableChange.DropPrimaryKey _,
          TableChange.ModifyPrimaryKey _,
          TableChange.DropForeignKey _,
          TableChange.AddCheck _,
          TableChange.DropCheck _,
          TableChange.ModifyCheck _,
          TableChange.TableAttr _ ->
          false;
    };
  }

  private static boolean needs(TableChange part, DbObject object) {
    return switch (part) {
      case TableChange.AddColumn add -> uses(add.column(), object);
      case TableChange.ModifyColumn modify -> uses(modify.to(), object);
      case TableChange.DropColumn _,
          TableChange.RenameColumn _,
          TableChange.AddIndex _,
          TableChange.DropIndex _,
          TableChange.ModifyIndex _,
          TableChange.RenameIndex _,
          TableChange.AddPrimaryKey _,
          TableChange.DropPrimaryKey _,
          TableChange.ModifyPrimaryKey _,
          TableChange.AddForeignKey _,
          TableChange.DropForeignKey _,
          TableChange.ModifyForeignKey _,
          TableChange.AddCheck _,
          TableChange.DropCheck _,
          TableChange.ModifyCheck _,
          TableChange.TableAttr _ ->
          false;
    };
  }

  private static boolean dropTable(Table table, Change other) {
    return switch (other) {
      case Change.DropTable drop -> !same(table, drop.table()) && needs(drop.table(), table);
      case Change.ModifyTable modify ->
          same(table, modify.to())
              || ExtraDependencies.leaves(modify, table)
              || modify.changes().stream().anyMatch(part -> letsGo(part, table));
      case Change.DropView drop -> ViewDependencies.reads(drop.view(), table);
      case Change.DropObject drop -> drop.object().isPartOf(table);
      case Change.AddSchema _,
          Change.DropSchema _,
          Change.ModifySchema _,
          Change.AddTable _,
          Change.RenameTable _,
          Change.AddView _,
          Change.ModifyView _,
          Change.RenameView _,
          Change.AddObject _,
          Change.ModifyObject _,
          Change.RenameObject _ ->
          false;
    };
  }

  private static boolean letsGo(TableChange part, Table table) {
    return part instanceof TableChange.DropForeignKey(ForeignKey dropped)
            && references(dropped, table)
        || part instanceof TableChange.ModifyForeignKey(ForeignKey from, _, _)
            && references(from, table);
  }

  private static boolean dropObject(DbObject object, Change other) {
    return switch (other) {
      case Change.DropTable drop ->
          drop.table().columns().stream().anyMatch(column -> uses(column, object));
      case Change.ModifyTable modify ->
          modify.changes().stream().anyMatch(part -> frees(part, object));
      case Change.DropView drop -> object.isCalledBy(drop.view().definition());
      case Change.ModifyView modify -> object.isCalledBy(modify.from().definition());
      case Change.DropObject drop -> drop.object().comesAfter(object);
      case Change.AddSchema _,
          Change.DropSchema _,
          Change.ModifySchema _,
          Change.AddTable _,
          Change.RenameTable _,
          Change.AddView _,
          Change.RenameView _,
          Change.AddObject _,
          Change.ModifyObject _,
          Change.RenameObject _ ->
          false;
    };
  }

  /**
   * Whether a type loses a user by the change. The original overlooks columns that change to
   * another type (spec planner.md §3.3), and its plan then fails on the server.
   */
  private static boolean frees(TableChange part, DbObject object) {
    if (part instanceof TableChange.ModifyColumn(Column from, Column to, _)) {
      return uses(from, object) && !uses(to, object);
    }
    return part instanceof TableChange.DropColumn(Column column) && uses(column, object);
  }

  private static boolean uses(Column column, DbObject object) {
    return usesType(column, object)
        || column.findDefault().filter(value -> object.isCalledBy(value.text())).isPresent();
  }

  private static boolean usesType(Column column, DbObject object) {
    if (column.type() instanceof DialectType type) {
      return type.uses(object);
    }
    return column.type() instanceof ColumnType.Enumeration type
        && object.kind().equals("enum")
        && type.name().equals(object.name())
        && type.schema().equals(object.schema());
  }

  private static boolean needs(Table table, Table target) {
    return references(table, target)
        || ExtraDependencies.needs(table, target)
        || Declared.on(table.attrs(), target);
  }

  private static boolean references(Table table, Table target) {
    return table.foreignKeys().stream().anyMatch(key -> references(key, target));
  }

  private static boolean references(ForeignKey key, Table target) {
    return key.references(target.schema(), target.name());
  }

  private static boolean same(Table a, Table b) {
    return a.name().equals(b.name()) && a.schema().equals(b.schema());
  }
}
