package dev.atlasaction.engine.dialect.sqlite.write;

import dev.atlasaction.engine.dialect.sqlite.table.UniqueConstraint;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.Expr;
import dev.atlasaction.engine.schema.GeneratedExpr;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.Set;

/** Which changes SQLite can make without rebuilding the table (spec planner.md §4.2). */
final class AlterRules {
  private static final Set<String> CURRENT =
      Set.of("CURRENT_TIME", "CURRENT_DATE", "CURRENT_TIMESTAMP");

  private AlterRules() {}

  static boolean canAlter(TableChange change) {
    return switch (change) {
      case TableChange.AddIndex _ -> true;
      case TableChange.DropIndex drop -> !drop.index().attrs().has(UniqueConstraint.class);
      case TableChange.RenameIndex rename -> !rename.from().attrs().has(UniqueConstraint.class);
      case TableChange.RenameColumn _ -> true;
      case TableChange.AddColumn add -> canAdd(add.column());
      case TableChange.DropColumn _ -> false;
      case TableChange.ModifyColumn _ -> false;
      case TableChange.ModifyIndex _ -> false;
      case TableChange.AddPrimaryKey _ -> false;
      case TableChange.DropPrimaryKey _ -> false;
      case TableChange.ModifyPrimaryKey _ -> false;
      case TableChange.AddForeignKey _ -> false;
      case TableChange.DropForeignKey _ -> false;
      case TableChange.ModifyForeignKey _ -> false;
      case TableChange.AddCheck _ -> false;
      case TableChange.DropCheck _ -> false;
      case TableChange.ModifyCheck _ -> false;
      case TableChange.TableAttr _ -> false;
    };
  }

  private static boolean canAdd(Column column) {
    boolean stored =
        column
            .attrs()
            .find(GeneratedExpr.class)
            .filter(as -> as.type().equals("STORED"))
            .isPresent();
    boolean computed =
        column
            .findDefault()
            .filter(expr -> expr instanceof Expr.Raw || CURRENT.contains(expr.text()))
            .isPresent();
    return !stored && !computed;
  }
}
