package dev.atlasaction.engine.dialect.sqlite.write;

import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.sqlite.ddl.RebuildRename;
import dev.atlasaction.engine.dialect.sqlite.sql.DefaultStyle;
import dev.atlasaction.engine.dialect.sqlite.sql.SqliteText;
import dev.atlasaction.engine.dialect.sqlite.table.AutoIncrement;
import dev.atlasaction.engine.dialect.sqlite.trigger.Trigger;
import dev.atlasaction.engine.dialect.sqlite.trigger.TriggerText;
import dev.atlasaction.engine.dialect.sqlite.trigger.Triggers;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.View;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Collects the statements of one plan (spec planner.md §4). */
final class PlanBuilder {
  private final DefaultStyle defaults;
  private final TableSql sql;
  private final Predicate<String> hasSequence;
  private final List<PlannedStatement> statements = new ArrayList<>();
  private final Set<String> droppedTriggers = new HashSet<>();
  private boolean suspendsForeignKeys;

  PlanBuilder(WriteOptions options, Predicate<String> hasSequence) {
    this.defaults = DefaultStyle.of(options.mode());
    this.sql = new TableSql(options.indent(), defaults);
    this.hasSequence = hasSequence;
  }

  /** Dropping a table would delete rows that reference it, so the rule rests meanwhile. */
  List<PlannedStatement> statements() {
    if (suspendsForeignKeys) {
      statements.addFirst(
          new PlannedStatement(
              "PRAGMA foreign_keys = off",
              "disable the enforcement of foreign-keys constraints",
              List.of(),
              null));
      statements.addLast(
          new PlannedStatement(
              "PRAGMA foreign_keys = on",
              "enable back the enforcement of foreign-keys constraints",
              List.of(),
              null));
    }
    return statements;
  }

  void add(Change change) {
    switch (change) {
      case Change.AddTable add -> addTable(add.table().name(), add.table(), change);
      case Change.DropTable drop -> dropTable(drop);
      case Change.ModifyTable modify -> modifyTable(modify);
      case Change.RenameTable rename -> renameTable(rename);
      case Change.AddView add -> addView(add.view(), change);
      case Change.DropView drop -> dropView(drop.view(), change);
      case Change.ModifyView modify -> replaceView(modify.from(), modify.to(), change);
      case Change.RenameView rename -> replaceView(rename.from(), rename.to(), change);
      case Change.AddSchema _ -> throw unsupported("AddSchema");
      case Change.DropSchema _ -> throw unsupported("DropSchema");
      case Change.ModifySchema _ -> throw unsupported("ModifySchema");
      case Change.AddObject(Trigger trigger, _) -> addTrigger(trigger, change);
      case Change.AddObject _ -> throw unsupported("AddObject");
      case Change.DropObject(Trigger trigger, _) -> dropTrigger(trigger, change);
      case Change.DropObject _ -> throw unsupported("DropObject");
      case Change.ModifyObject _ -> throw unsupported("ModifyObject");
      case Change.RenameObject _ -> throw unsupported("RenameObject");
    }
  }

  private static EngineException unsupported(String kind) {
    return EngineException.user("unsupported change *schema." + kind);
  }

  private void addTable(String name, Table table, Change source) {
    createTable(name, table, source);
    table.indexes().forEach(index -> addIndex(table, index, source));
  }

  private void createTable(String name, Table table, Change source) {
    append(
        sql.createTable(name, table),
        "create " + GoQuote.quote(name) + " table",
        "DROP TABLE " + SqliteText.name(name),
        source);
    long sequence = sequence(table);
    if (sequence > 0 && !hasSequence.test(name)) {
      append(
          insertSequence(name, sequence),
          "set sequence for " + GoQuote.quote(name) + " table",
          "UPDATE sqlite_sequence SET seq = 0 WHERE name = \"" + name + "\"",
          source);
    }
  }

  private static String insertSequence(String table, long sequence) {
    return "INSERT INTO sqlite_sequence (name, seq) VALUES (\"" + table + "\", " + sequence + ")";
  }

  private static long sequence(Table table) {
    return table
        .findPrimaryKey()
        .flatMap(key -> key.attrs().find(AutoIncrement.class))
        .map(AutoIncrement::sequence)
        .orElse(0L);
  }

  private void dropTable(Change.DropTable drop) {
    Table table = drop.table();
    suspendsForeignKeys = true;
    List<String> reverse = new ArrayList<>();
    reverse.add(sql.createTable(table.name(), table));
    if (sequence(table) > 0) {
      reverse.add(insertSequence(table.name(), sequence(table)));
    }
    table.indexes().forEach(index -> reverse.add(TableSql.createIndex(table.name(), index)));
    kept(table.attrs()).forEach(made -> reverse.add(made.sql()));
    statements.add(
        new PlannedStatement(
            "DROP TABLE " + SqliteText.name(table.name()),
            "drop " + GoQuote.quote(table.name()) + " table",
            reverse,
            drop));
  }

  private void modifyTable(Change.ModifyTable modify) {
    if (!modify.changes().stream().allMatch(AlterRules::canAlter)) {
      rebuild(modify);
      return;
    }
    for (TableChange part : modify.changes()) {
      alter(modify, part);
    }
  }

  private void alter(Change.ModifyTable modify, TableChange part) {
    Table table = modify.to();
    String name = SqliteText.name(table.name());
    switch (part) {
      case TableChange.AddColumn add ->
          append(
              "ALTER TABLE " + name + " ADD COLUMN " + sql.column(table, add.column()),
              "add column "
                  + GoQuote.quote(add.column().name())
                  + " to table: "
                  + GoQuote.quote(table.name()),
              "ALTER TABLE " + name + " DROP COLUMN " + SqliteText.name(add.column().name()),
              modify);
      case TableChange.AddIndex add -> addIndex(table, add.index(), modify);
      case TableChange.DropIndex drop -> dropIndex(table, drop.index(), modify);
      case TableChange.RenameIndex rename -> {
        addIndex(table, rename.to(), modify);
        dropIndex(table, rename.from(), modify);
      }
      case TableChange.RenameColumn rename ->
          append(
              renameColumn(name, rename.from().name(), rename.to().name()),
              "rename a column from "
                  + GoQuote.quote(rename.from().name())
                  + " to "
                  + GoQuote.quote(rename.to().name()),
              renameColumn(name, rename.to().name(), rename.from().name()),
              modify);
      default -> throw EngineException.user("unexpected change of table " + table.name());
    }
  }

  private static String renameColumn(String table, String from, String to) {
    String names = SqliteText.name(from) + " TO " + SqliteText.name(to);
    return "ALTER TABLE " + table + " RENAME COLUMN " + names;
  }

  private void rebuild(Change.ModifyTable modify) {
    suspendsForeignKeys = true;
    Table table = modify.to();
    String name = table.name();
    String temporary = RebuildRename.PREFIX + name;
    createTable(temporary, Collations.kept(modify), modify);
    RowCopy copy = RowCopy.of(modify, defaults);
    if (!copy.isEmpty()) {
      statements.add(
          new PlannedStatement(
              copy.insert(name, temporary),
              "copy rows from old table "
                  + GoQuote.quote(name)
                  + " to new temporary table "
                  + GoQuote.quote(temporary),
              List.of(),
              modify));
    }
    String how =
        copy.isEmpty() ? " table without copying rows (no columns)" : " table after copying rows";
    statements.add(
        new PlannedStatement(
            "DROP TABLE " + SqliteText.name(name),
            "drop " + GoQuote.quote(name) + how,
            List.of(),
            modify));
    statements.add(
        new PlannedStatement(
            "ALTER TABLE " + SqliteText.name(temporary) + " RENAME TO " + SqliteText.name(name),
            "rename temporary table " + GoQuote.quote(temporary) + " to " + GoQuote.quote(name),
            List.of(),
            modify));
    table.indexes().forEach(index -> addIndex(table, index, modify));
    kept(modify.from().attrs()).forEach(made -> addTrigger(made.trigger(), made.sql(), modify));
  }

  /** The triggers that a table or view has by now. */
  private List<Triggers.Made> kept(Attrs attrs) {
    return Triggers.of(attrs).stream()
        .filter(made -> !droppedTriggers.contains(made.trigger().name()))
        .toList();
  }

  private void addTrigger(Trigger trigger, Change source) {
    addTrigger(trigger, TriggerText.create(trigger), source);
  }

  private void addTrigger(Trigger trigger, String sql, Change source) {
    append(sql, "create " + named(trigger), TriggerText.drop(trigger), source);
  }

  private static String named(Trigger trigger) {
    return "trigger "
        + GoQuote.quote(trigger.name())
        + " on "
        + trigger.owner().kind()
        + ": "
        + GoQuote.quote(trigger.owner().name());
  }

  private void dropTrigger(Trigger trigger, Change source) {
    droppedTriggers.add(trigger.name());
    append(
        TriggerText.drop(trigger), "drop " + named(trigger), TriggerText.create(trigger), source);
  }

  private void addIndex(Table table, Index index, Change source) {
    String name = SqliteText.indexName(table.name(), index);
    append(
        TableSql.createIndex(table.name(), index),
        "create index " + GoQuote.quote(name) + " to table: " + GoQuote.quote(table.name()),
        "DROP INDEX " + SqliteText.name(name),
        source);
  }

  private void dropIndex(Table table, Index index, Change source) {
    String name = SqliteText.indexName(table.name(), index);
    append(
        "DROP INDEX " + SqliteText.name(name),
        "drop index " + GoQuote.quote(name) + " from table: " + GoQuote.quote(table.name()),
        TableSql.createIndex(table.name(), index),
        source);
  }

  private void renameTable(Change.RenameTable rename) {
    String from = SqliteText.name(rename.from().name());
    String to = SqliteText.name(rename.to().name());
    append(
        "ALTER TABLE " + from + " RENAME TO " + to,
        "rename a table from "
            + GoQuote.quote(rename.from().name())
            + " to "
            + GoQuote.quote(rename.to().name()),
        "ALTER TABLE " + to + " RENAME TO " + from,
        rename);
  }

  private void addView(View view, Change source) {
    append(
        TableSql.createView(view),
        "create " + GoQuote.quote(view.name()) + " view",
        "DROP VIEW " + SqliteText.name(view.name()),
        source);
  }

  private void dropView(View view, Change source) {
    List<String> reverse = new ArrayList<>();
    reverse.add(TableSql.createView(view));
    kept(view.attrs()).forEach(made -> reverse.add(made.sql()));
    statements.add(
        new PlannedStatement(
            "DROP VIEW " + SqliteText.name(view.name()),
            "drop " + GoQuote.quote(view.name()) + " view",
            reverse,
            source));
  }

  private void replaceView(View from, View to, Change source) {
    dropView(from, source);
    addView(to, source);
    if (from.name().equals(to.name())) {
      kept(from.attrs()).forEach(made -> addTrigger(made.trigger(), made.sql(), source));
    }
  }

  private void append(String statement, String comment, String reverse, Change source) {
    statements.add(new PlannedStatement(statement, comment, List.of(reverse), source));
  }
}
