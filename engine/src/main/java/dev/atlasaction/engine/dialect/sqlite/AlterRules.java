package dev.atlasaction.engine.dialect.sqlite;

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
      case TableChange.AddIndex unused -> true;
      case TableChange.DropIndex drop -> !drop.index().attrs().has(UniqueConstraint.class);
      case TableChange.RenameIndex rename -> !rename.from().attrs().has(UniqueConstraint.class);
      case TableChange.RenameColumn unused -> true;
      case TableChange.AddColumn add -> canAdd(add.column());
      case TableChange.DropColumn unused -> false;
      case TableChange.ModifyColumn unused -> false;
      case TableChange.ModifyIndex unused -> false;
      case TableChange.AddPrimaryKey unused -> false;
      case TableChange.DropPrimaryKey unused -> false;
      case TableChange.ModifyPrimaryKey unused -> false;
      case TableChange.AddForeignKey unused -> false;
      case TableChange.DropForeignKey unused -> false;
      case TableChange.ModifyForeignKey unused -> false;
      case TableChange.AddCheck unused -> false;
      case TableChange.DropCheck unused -> false;
      case TableChange.ModifyCheck unused -> false;
      case TableChange.TableAttr unused -> false;
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
