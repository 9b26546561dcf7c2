package dev.atlasaction.engine.dialect.mysql.write;

import dev.atlasaction.engine.dialect.mysql.table.SystemVersioned;
import dev.atlasaction.engine.schema.Comment;
import dev.atlasaction.engine.schema.change.AttrChange;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.List;

/** What undoes a change of a table. */
sealed interface Reversal {

  /** Another change does. */
  record To(TableChange change) implements Reversal {}

  /** Nothing has to be done. */
  record Nothing() implements Reversal {}

  /** It cannot be undone. */
  record Impossible() implements Reversal {}

  static Reversal of(TableChange change) {
    return switch (change) {
      case TableChange.AddColumn add -> new To(new TableChange.DropColumn(add.column()));
      case TableChange.DropColumn drop -> new To(new TableChange.AddColumn(drop.column()));
      case TableChange.ModifyColumn modify ->
          new To(new TableChange.ModifyColumn(modify.to(), modify.from(), modify.aspects()));
      case TableChange.RenameColumn rename ->
          new To(new TableChange.RenameColumn(rename.to(), rename.from()));
      case TableChange.AddIndex add -> new To(new TableChange.DropIndex(add.index(), List.of()));
      case TableChange.DropIndex drop -> new To(new TableChange.AddIndex(drop.index(), List.of()));
      case TableChange.ModifyIndex modify ->
          new To(new TableChange.ModifyIndex(modify.to(), modify.from(), modify.aspects()));
      case TableChange.RenameIndex rename ->
          new To(new TableChange.RenameIndex(rename.to(), rename.from()));
      case TableChange.AddPrimaryKey add -> new To(new TableChange.DropPrimaryKey(add.key()));
      case TableChange.DropPrimaryKey drop -> new To(new TableChange.AddPrimaryKey(drop.key()));
      case TableChange.ModifyPrimaryKey modify ->
          new To(new TableChange.ModifyPrimaryKey(modify.to(), modify.from(), modify.aspects()));
      case TableChange.AddForeignKey add -> new To(new TableChange.DropForeignKey(add.key()));
      case TableChange.DropForeignKey drop ->
          new To(new TableChange.AddForeignKey(drop.key(), List.of()));
      case TableChange.ModifyForeignKey modify ->
          new To(new TableChange.ModifyForeignKey(modify.to(), modify.from(), modify.aspects()));
      case TableChange.AddCheck add when add.check().name().isEmpty() -> new Impossible();
      case TableChange.AddCheck add -> new To(new TableChange.DropCheck(add.check()));
      case TableChange.DropCheck drop -> new To(new TableChange.AddCheck(drop.check(), List.of()));
      case TableChange.ModifyCheck modify ->
          new To(new TableChange.ModifyCheck(modify.to(), modify.from(), modify.aspects()));
      case TableChange.TableAttr(AttrChange.ModifyAttr attr) ->
          new To(new TableChange.TableAttr(new AttrChange.ModifyAttr(attr.to(), attr.from())));
      case TableChange.TableAttr(AttrChange.AddAttr(Comment comment)) ->
          new To(new TableChange.TableAttr(new AttrChange.ModifyAttr(comment, new Comment(""))));
      case TableChange.TableAttr(AttrChange.AddAttr(SystemVersioned attr)) ->
          new To(new TableChange.TableAttr(new AttrChange.DropAttr(attr)));
      case TableChange.TableAttr(AttrChange.DropAttr(SystemVersioned attr)) ->
          new To(new TableChange.TableAttr(new AttrChange.AddAttr(attr)));
      case TableChange.TableAttr _ -> new Nothing();
    };
  }
}
