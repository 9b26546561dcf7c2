package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.Index;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was created and dropped within one file (spec lint.md §5). A rule stays silent about objects
 * that are born in the change under review: no row of production is in them.
 */
public final class Lifespans {

  /** What happened to an object in the file. */
  private enum Event {
    ADDED,
    DROPPED
  }

  private record Key(String kind, String schema, String table, String name) {}

  private final Map<Key, Set<Event>> events = new HashMap<>();

  /** Follows all changes of a file, in order. */
  public static Lifespans of(List<StatementChange> changes) {
    Lifespans spans = new Lifespans();
    for (StatementChange each : changes) {
      each.changes().forEach(spans::follow);
    }
    return spans;
  }

  private void follow(Change change) {
    switch (change) {
      case Change.AddSchema(Schema schema, _) -> added(schemaKey(schema.name()));
      case Change.DropSchema(Schema schema, _) -> dropped(schemaKey(schema.name()));
      case Change.AddTable(Table table, _) -> addTable(table);
      case Change.DropTable(Table table, _) -> dropped(tableKey(table));
      case Change.ModifyTable modify -> modify.changes().forEach(part -> follow(modify.to(), part));
      case Change.RenameTable(Table from, Table to) -> rename(from, to);
      case Change.ModifySchema _,
          Change.AddView _,
          Change.DropView _,
          Change.ModifyView _,
          Change.RenameView _,
          Change.AddObject _,
          Change.DropObject _,
          Change.ModifyObject _,
          Change.RenameObject _ -> {}
    }
  }

  private void addTable(Table table) {
    added(tableKey(table));
    for (Column column : table.columns()) {
      added(columnKey(table, column.name()));
    }
    for (Index index : table.indexes()) {
      added(indexKey(table, index.name()));
    }
    for (ForeignKey key : table.foreignKeys()) {
      added(foreignKeyKey(table, key.symbol()));
    }
  }

  /** A table that is born here stays so under its new name, with everything in it. */
  private void rename(Table from, Table to) {
    if (addedHere(from)) {
      addTable(to);
    }
  }

  private void follow(Table table, TableChange change) {
    switch (change) {
      case TableChange.AddColumn(Column column) -> added(columnKey(table, column.name()));
      case TableChange.DropColumn(Column column) -> dropped(columnKey(table, column.name()));
      case TableChange.RenameColumn(Column from, Column to) -> {
        if (has(columnKey(table, from.name()), Event.ADDED)) {
          added(columnKey(table, to.name()));
        }
      }
      case TableChange.AddIndex(Index index, _) -> added(indexKey(table, index.name()));
      case TableChange.DropIndex(Index index, _) -> dropped(indexKey(table, index.name()));
      case TableChange.RenameIndex(Index from, Index to) -> {
        if (has(indexKey(table, from.name()), Event.ADDED)) {
          added(indexKey(table, to.name()));
        }
      }
      case TableChange.AddForeignKey(ForeignKey key, _) ->
          added(foreignKeyKey(table, key.symbol()));
      case TableChange.DropForeignKey(ForeignKey key) ->
          dropped(foreignKeyKey(table, key.symbol()));
      case TableChange.ModifyColumn _,
          TableChange.ModifyIndex _,
          TableChange.AddPrimaryKey _,
          TableChange.DropPrimaryKey _,
          TableChange.ModifyPrimaryKey _,
          TableChange.ModifyForeignKey _,
          TableChange.AddCheck _,
          TableChange.DropCheck _,
          TableChange.ModifyCheck _,
          TableChange.TableAttr _ -> {}
    }
  }

  private void added(Key key) {
    events.put(key, EnumSet.of(Event.ADDED));
  }

  private void dropped(Key key) {
    events.computeIfAbsent(key, _ -> EnumSet.noneOf(Event.class)).add(Event.DROPPED);
  }

  private boolean has(Key key, Event event) {
    return events.getOrDefault(key, Set.of()).contains(event);
  }

  private boolean temporary(Key key) {
    return has(key, Event.ADDED) && has(key, Event.DROPPED);
  }

  private static Key schemaKey(String schema) {
    return new Key("schema", schema, "", "");
  }

  private static Key tableKey(Table table) {
    return new Key("table", table.schema(), table.name(), "");
  }

  private static Key columnKey(Table table, String column) {
    return new Key("column", table.schema(), table.name(), column);
  }

  private static Key indexKey(Table table, String index) {
    return new Key("index", table.schema(), table.name(), index);
  }

  private static Key foreignKeyKey(Table table, String symbol) {
    return new Key("fk", table.schema(), table.name(), symbol);
  }

  /** Whether the schema was created and dropped in this file. */
  public boolean temporarySchema(String schema) {
    return temporary(schemaKey(schema));
  }

  /** Whether the schema was created in this file. */
  public boolean schemaAddedHere(String schema) {
    return has(schemaKey(schema), Event.ADDED);
  }

  /** Whether the schema existed before and was dropped in this file. */
  public boolean schemaDroppedHere(String schema) {
    return has(schemaKey(schema), Event.DROPPED) && !has(schemaKey(schema), Event.ADDED);
  }

  /** Whether the table was created and dropped in this file. */
  public boolean temporary(Table table) {
    return temporary(tableKey(table));
  }

  /** Whether the table was created in this file. */
  public boolean addedHere(Table table) {
    return has(tableKey(table), Event.ADDED);
  }

  /** Whether the column was created and dropped in this file. */
  public boolean temporary(Table table, Column column) {
    return temporary(columnKey(table, column.name()));
  }

  /** Whether the column was created in this file. */
  public boolean columnAddedHere(Table table, String column) {
    return has(columnKey(table, column), Event.ADDED);
  }

  /** Whether the index was created in this file. */
  public boolean indexAddedHere(Table table, Index index) {
    return has(indexKey(table, index.name()), Event.ADDED);
  }

  /** Whether the foreign key was created in this file. */
  public boolean foreignKeyAddedHere(Table table, ForeignKey key) {
    return has(foreignKeyKey(table, key.symbol()), Event.ADDED);
  }
}
