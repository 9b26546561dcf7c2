package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.EnumObject;
import dev.atlasaction.engine.schema.Extra;
import dev.atlasaction.engine.schema.change.AttrChange;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;

/**
 * Which changes the number of schema changes in a report counts. It is the number of the original,
 * which does not see views and code, other expressions of a check, and {@linkplain Extra what its
 * documents never mention}.
 */
final class CountedChanges {

  private CountedChanges() {}

  /** Whether a change counts; a modified table counts once. */
  static boolean counts(Change change) {
    return switch (change) {
      case Change.AddView _, Change.DropView _, Change.ModifyView _, Change.RenameView _ -> false;
      case Change.AddSchema _, Change.DropSchema _, Change.ModifySchema _ -> true;
      case Change.AddTable _, Change.DropTable _, Change.RenameTable _ -> true;
      case Change.ModifyTable table ->
          table.changes().stream().anyMatch(CountedChanges::countsInTable);
      case Change.AddObject add -> add.object() instanceof EnumObject;
      case Change.DropObject drop -> drop.object() instanceof EnumObject;
      case Change.ModifyObject modify -> modify.to() instanceof EnumObject;
      case Change.RenameObject rename -> rename.to() instanceof EnumObject;
    };
  }

  private static boolean countsInTable(TableChange change) {
    return switch (change) {
      case TableChange.ModifyCheck _ -> false;
      case TableChange.TableAttr attr -> isSeen(attr.change());
      case TableChange.ModifyColumn c ->
          !c.from()
              .withAttrs(seen(c.from().attrs()))
              .equals(c.to().withAttrs(seen(c.to().attrs())));
      case TableChange.ModifyIndex i ->
          !i.from()
              .withAttrs(seen(i.from().attrs()))
              .equals(i.to().withAttrs(seen(i.to().attrs())));
      case TableChange.ModifyForeignKey k ->
          !k.from()
              .withAttrs(seen(k.from().attrs()))
              .equals(k.to().withAttrs(seen(k.to().attrs())));
      case TableChange.AddColumn _, TableChange.DropColumn _, TableChange.RenameColumn _ -> true;
      case TableChange.AddIndex _, TableChange.DropIndex _, TableChange.RenameIndex _ -> true;
      case TableChange.AddPrimaryKey _, TableChange.DropPrimaryKey _ -> true;
      case TableChange.ModifyPrimaryKey _ -> true;
      case TableChange.AddForeignKey _, TableChange.DropForeignKey _ -> true;
      case TableChange.AddCheck _, TableChange.DropCheck _ -> true;
    };
  }

  private static boolean isSeen(AttrChange change) {
    return switch (change) {
      case AttrChange.AddAttr add -> !(add.attr() instanceof Extra);
      case AttrChange.DropAttr drop -> !(drop.attr() instanceof Extra);
      case AttrChange.ModifyAttr modify -> !(modify.to() instanceof Extra);
    };
  }

  private static Attrs seen(Attrs attrs) {
    return attrs.without(Extra.class);
  }
}
