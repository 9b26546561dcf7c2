package dev.atlasaction.engine.lint.custom;

import dev.atlasaction.engine.lint.graph.NodePath;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An object that a change is about.
 *
 * @param path where it is after the change, or was before it went
 * @param before where it was, if it was there before and stays
 */
record ChangedObject(ChangeKind kind, NodePath path, Optional<NodePath> before) {

  private ChangedObject(ChangeKind kind, NodePath path) {
    this(kind, path, Optional.empty());
  }

  private static ChangedObject renamed(NodePath from, NodePath to) {
    return new ChangedObject(ChangeKind.RENAME, to, Optional.of(from));
  }

  private static ChangedObject modified(NodePath from, NodePath to) {
    return new ChangedObject(ChangeKind.MODIFY, to, Optional.of(from));
  }

  /** The objects of a change: of a modified table the table and what changed in it. */
  static List<ChangedObject> of(Change change) {
    return switch (change) {
      case Change.AddSchema(Schema schema, _) -> one(ChangeKind.ADD, path(schema));
      case Change.DropSchema(Schema schema, _) -> one(ChangeKind.DROP, path(schema));
      case Change.ModifySchema(Schema from, Schema to, _) ->
          List.of(modified(path(from), path(to)));
      case Change.AddTable(Table table, _) -> one(ChangeKind.ADD, path(table));
      case Change.DropTable(Table table, _) -> one(ChangeKind.DROP, path(table));
      case Change.ModifyTable modify -> parts(modify);
      case Change.RenameTable(Table from, Table to) -> List.of(renamed(path(from), path(to)));
      case Change.AddView(View view, _) -> one(ChangeKind.ADD, path(view));
      case Change.DropView(View view, _) -> one(ChangeKind.DROP, path(view));
      case Change.ModifyView(View from, View to) -> List.of(modified(path(from), path(to)));
      case Change.RenameView(View from, View to) -> List.of(renamed(path(from), path(to)));
      case Change.AddObject(DbObject object, _) -> one(ChangeKind.ADD, path(object));
      case Change.DropObject(DbObject object, _) -> one(ChangeKind.DROP, path(object));
      case Change.ModifyObject(DbObject from, DbObject to) ->
          List.of(modified(path(from), path(to)));
      case Change.RenameObject(DbObject from, DbObject to) ->
          List.of(renamed(path(from), path(to)));
    };
  }

  private static List<ChangedObject> one(ChangeKind kind, NodePath path) {
    return List.of(new ChangedObject(kind, path));
  }

  private static List<ChangedObject> parts(Change.ModifyTable modify) {
    NodePath table = path(modify.to());
    List<ChangedObject> objects = new ArrayList<>();
    objects.add(modified(path(modify.from()), table));
    for (TableChange change : modify.changes()) {
      part(table, change).ifPresent(objects::add);
    }
    return objects;
  }

  private static Optional<ChangedObject> part(NodePath table, TableChange change) {
    return switch (change) {
      case TableChange.AddColumn(Column column) -> added(table.part("column", column.name()));
      case TableChange.DropColumn(Column column) -> dropped(table.part("column", column.name()));
      case TableChange.ModifyColumn(Column from, Column to, _) ->
          Optional.of(modified(table.part("column", from.name()), table.part("column", to.name())));
      case TableChange.RenameColumn(Column from, Column to) ->
          Optional.of(renamed(table.part("column", from.name()), table.part("column", to.name())));
      case TableChange.AddIndex(Index index, _) -> added(table.part("index", index.name()));
      case TableChange.DropIndex(Index index, _) -> dropped(table.part("index", index.name()));
      case TableChange.ModifyIndex(Index from, Index to, _) ->
          Optional.of(modified(table.part("index", from.name()), table.part("index", to.name())));
      case TableChange.RenameIndex(Index from, Index to) ->
          Optional.of(renamed(table.part("index", from.name()), table.part("index", to.name())));
      case TableChange.AddForeignKey(ForeignKey key, _) ->
          added(table.part("foreign_key", key.symbol()));
      case TableChange.DropForeignKey(ForeignKey key) ->
          dropped(table.part("foreign_key", key.symbol()));
      case TableChange.ModifyForeignKey(ForeignKey from, ForeignKey to, _) ->
          Optional.of(
              modified(
                  table.part("foreign_key", from.symbol()),
                  table.part("foreign_key", to.symbol())));
      case TableChange.AddCheck(Check check, _) -> added(table.part("check", check.name()));
      case TableChange.DropCheck(Check check) -> dropped(table.part("check", check.name()));
      case TableChange.ModifyCheck(Check from, Check to, _) ->
          Optional.of(modified(table.part("check", from.name()), table.part("check", to.name())));
      case TableChange.AddPrimaryKey _,
          TableChange.DropPrimaryKey _,
          TableChange.ModifyPrimaryKey _,
          TableChange.TableAttr _ ->
          Optional.empty();
    };
  }

  private static Optional<ChangedObject> added(NodePath path) {
    return Optional.of(new ChangedObject(ChangeKind.ADD, path));
  }

  private static Optional<ChangedObject> dropped(NodePath path) {
    return Optional.of(new ChangedObject(ChangeKind.DROP, path));
  }

  private static NodePath path(Schema schema) {
    return new NodePath("", "schema", schema.name());
  }

  private static NodePath path(Table table) {
    return new NodePath(table.schema(), "table", table.name());
  }

  private static NodePath path(View view) {
    return new NodePath(view.schema(), view.kind(), view.name());
  }

  private static NodePath path(DbObject object) {
    return new NodePath(object.schema(), object.kind(), object.name());
  }
}
