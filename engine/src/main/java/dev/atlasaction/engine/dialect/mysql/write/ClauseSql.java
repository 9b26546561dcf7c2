package dev.atlasaction.engine.dialect.mysql.write;

import dev.atlasaction.engine.dialect.mysql.diff.ColumnRules;
import dev.atlasaction.engine.dialect.mysql.diff.MySqlDiffRules;
import dev.atlasaction.engine.dialect.mysql.server.Server;
import dev.atlasaction.engine.dialect.mysql.sql.SqlText;
import dev.atlasaction.engine.dialect.mysql.table.Invisible;
import dev.atlasaction.engine.dialect.mysql.table.SystemVersioned;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.GeneratedExpr;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.AttrChange;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.Optional;

/** The clauses of ALTER TABLE, one for each change. */
final class ClauseSql {

  private final Server server;
  private final TableSql tables;
  private final Table after;
  private final Table to;

  /**
   * Clauses that lead to {@code to}.
   *
   * @param after the desired table in either direction; columns spell out what differs from it
   */
  ClauseSql(Server server, TableSql tables, Table after, Table to) {
    this.server = server;
    this.tables = tables;
    this.after = after;
    this.to = to;
  }

  void write(SqlText sql, TableChange change) {
    switch (change) {
      case TableChange.AddColumn add -> {
        sql.phrase("ADD COLUMN");
        tables.column(sql, after, add.column());
      }
      case TableChange.DropColumn drop -> sql.phrase("DROP COLUMN").ident(drop.column().name());
      case TableChange.ModifyColumn modify -> modifyColumn(sql, modify);
      case TableChange.RenameColumn rename -> renameColumn(sql, rename);
      case TableChange.AddIndex add -> {
        sql.phrase("ADD");
        tables.index(sql, add.index());
      }
      case TableChange.DropIndex drop -> sql.phrase("DROP INDEX").ident(drop.index().name());
      case TableChange.ModifyIndex modify when MySqlDiffRules.changesVisibility(modify) ->
          sql.phrase("ALTER INDEX")
              .ident(modify.to().name())
              .phrase(tables.visibility(modify.to().attrs().has(Invisible.class)));
      case TableChange.ModifyIndex modify -> {
        sql.phrase("DROP INDEX").ident(modify.from().name()).comma().phrase("ADD");
        tables.index(sql, modify.to());
      }
      case TableChange.RenameIndex rename ->
          sql.phrase("RENAME INDEX")
              .ident(rename.from().name())
              .phrase("TO")
              .ident(rename.to().name());
      case TableChange.AddPrimaryKey add -> {
        sql.phrase("ADD");
        tables.primaryKey(sql, add.key());
      }
      case TableChange.DropPrimaryKey _ -> sql.phrase("DROP PRIMARY KEY");
      case TableChange.ModifyPrimaryKey modify -> {
        sql.phrase("DROP PRIMARY KEY").comma().phrase("ADD");
        tables.primaryKey(sql, modify.to());
      }
      case TableChange.AddForeignKey add -> {
        TableSql.checkActions(to, add.key());
        sql.phrase("ADD");
        tables.foreignKey(sql, add.key());
      }
      case TableChange.DropForeignKey drop ->
          sql.phrase("DROP FOREIGN KEY").ident(drop.key().symbol());
      case TableChange.ModifyForeignKey modify -> {
        sql.phrase("DROP FOREIGN KEY").ident(modify.from().symbol()).comma().phrase("ADD");
        tables.foreignKey(sql, modify.to());
      }
      case TableChange.AddCheck add -> {
        sql.phrase("ADD");
        tables.check(sql, add.check());
      }
      case TableChange.DropCheck drop -> sql.phrase("DROP CONSTRAINT").ident(drop.check().name());
      case TableChange.ModifyCheck modify -> modifyCheck(sql, modify);
      case TableChange.TableAttr attr -> tableAttr(sql, attr.change());
    }
  }

  private void modifyColumn(SqlText sql, TableChange.ModifyColumn modify) {
    checkGenerated(modify.from(), modify.to());
    if (modify.from().name().equals(modify.to().name())) {
      sql.phrase("MODIFY COLUMN");
    } else {
      sql.phrase("CHANGE COLUMN").ident(modify.from().name());
    }
    tables.column(sql, after, modify.to());
  }

  private void renameColumn(SqlText sql, TableChange.RenameColumn rename) {
    if (server.supportsRenameColumn()) {
      sql.phrase("RENAME COLUMN")
          .ident(rename.from().name())
          .phrase("TO")
          .ident(rename.to().name());
    } else {
      sql.phrase("CHANGE COLUMN").ident(rename.from().name());
      tables.column(sql, after, rename.to());
    }
  }

  /** The server cannot change a column in place to or from one that is computed when read. */
  private static void checkGenerated(Column from, Column to) {
    Optional<String> current = from.attrs().find(GeneratedExpr.class).map(ColumnRules::storage);
    Optional<String> desired = to.attrs().find(GeneratedExpr.class).map(ColumnRules::storage);
    String name = GoQuote.quote(from.name());
    if (current.isEmpty() && desired.filter("VIRTUAL"::equals).isPresent()) {
      throw EngineException.user(
          "changing column "
              + name
              + " to VIRTUAL generated column is not supported (drop and add is required)");
    }
    if (desired.isEmpty() && current.filter("VIRTUAL"::equals).isPresent()) {
      throw EngineException.user(
          "changing VIRTUAL generated column "
              + name
              + " to non-generated column is not supported (drop and add is required)");
    }
    if (current.isPresent() && desired.isPresent() && !current.equals(desired)) {
      throw EngineException.user(
          "changing the store type of generated column "
              + name
              + " from "
              + GoQuote.quote(current.get())
              + " to "
              + GoQuote.quote(desired.get())
              + " is not supported");
    }
  }

  private void modifyCheck(SqlText sql, TableChange.ModifyCheck modify) {
    Check from = modify.from();
    Check desired = modify.to();
    if (from.name().isEmpty()) {
      throw EngineException.user("cannot modify unnamed check constraint");
    }
    if (!from.name().equals(desired.name())) {
      throw EngineException.user(
          "mismatch check constraint names: "
              + GoQuote.quote(from.name())
              + " != "
              + GoQuote.quote(desired.name()));
    }
    boolean enforced = MySqlDiffRules.isEnforced(desired);
    if (from.expr().equals(desired.expr()) && MySqlDiffRules.isEnforced(from) != enforced) {
      sql.phrase("ALTER CHECK").ident(from.name()).phrase(enforced ? "ENFORCED" : "NOT ENFORCED");
      return;
    }
    // MariaDB does not know DROP CHECK.
    sql.phrase(server.isMaria() ? "DROP CONSTRAINT" : "DROP CHECK").ident(from.name()).comma();
    sql.phrase("ADD");
    tables.check(sql, desired);
  }

  private static void tableAttr(SqlText sql, AttrChange change) {
    switch (change) {
      case AttrChange.AddAttr(SystemVersioned _) -> sql.phrase("ADD SYSTEM VERSIONING");
      case AttrChange.DropAttr(SystemVersioned _) -> sql.phrase("DROP SYSTEM VERSIONING");
      case AttrChange.AddAttr(Attr attr) -> TableSql.option(attr).ifPresent(sql::phrase);
      case AttrChange.DropAttr(Attr attr) -> TableSql.option(attr).ifPresent(sql::phrase);
      case AttrChange.ModifyAttr(Attr _, Attr attr) -> TableSql.option(attr).ifPresent(sql::phrase);
    }
  }
}
