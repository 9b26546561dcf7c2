package dev.atlasaction.engine.dialect.postgres.write;

import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.dialect.SqlWriter;
import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.dialect.postgres.sql.Statements;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.EnumObject;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import java.util.ArrayList;
import java.util.List;

/** Writes changes as PostgreSQL's SQL (spec planner.md §6). */
public final class PostgresWriter implements SqlWriter {

  @Override
  public boolean ordersByDependency() {
    return true;
  }

  @Override
  public boolean transactional() {
    return true;
  }

  @Override
  public String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  @Override
  public List<PlannedStatement> write(List<Change> changes, WriteOptions options) {
    List<PlannedStatement> list = new ArrayList<>();
    changes.forEach(change -> write(change, options, new Statements(list, change)));
    return list;
  }

  private static void write(Change change, WriteOptions options, Statements statements) {
    switch (change) {
      case Change.AddSchema add -> new SchemaWriter(options).add(add, statements);
      case Change.DropSchema drop -> new SchemaWriter(options).drop(drop, statements);
      case Change.ModifySchema modify -> new SchemaWriter(options).modify(modify, statements);
      case Change.AddTable add -> new TableWriter(options).add(add, statements);
      case Change.DropTable drop -> new TableWriter(options).drop(drop, statements);
      case Change.ModifyTable modify -> new TableModifier(options, modify, statements).write();
      case Change.RenameTable rename -> renameTable(rename, options, statements);
      case Change.AddView add -> new ViewWriter(options).add(add, statements);
      case Change.DropView drop -> new ViewWriter(options).drop(drop, statements);
      case Change.ModifyView modify -> new ViewWriter(options).modify(modify, statements);
      case Change.RenameView rename -> new ViewWriter(options).rename(rename, statements);
      case Change.AddObject add -> {
        if (add.object() instanceof EnumObject) {
          new EnumWriter(options).add(add, statements);
        } else {
          new ObjectWriter(options).add(add, statements);
        }
      }
      case Change.DropObject drop -> {
        if (drop.object() instanceof EnumObject) {
          new EnumWriter(options).drop(drop, statements);
        } else {
          new ObjectWriter(options).drop(drop, statements);
        }
      }
      case Change.ModifyObject modify -> {
        if (modify.from() instanceof EnumObject) {
          new EnumWriter(options).modify(modify, statements);
        } else {
          new ObjectWriter(options).modify(modify, statements);
        }
      }
      case Change.RenameObject rename -> new RenameWriter(options).write(rename, statements);
    }
  }

  private static void renameTable(
      Change.RenameTable change, WriteOptions options, Statements statements) {
    String from = change.from().name();
    String to = change.to().name();
    statements.add(
        renameTable(change.from(), to, options),
        "rename a table from " + GoQuote.quote(from) + " to " + GoQuote.quote(to),
        renameTable(change.to(), from, options));
  }

  /** The new name must stand alone: {@code RENAME} does not move a table to another schema. */
  private static String renameTable(Table table, String to, WriteOptions options) {
    return new SqlText(options)
        .add("ALTER TABLE")
        .name(table.schema(), table.name())
        .add("RENAME TO")
        .name(to)
        .toString();
  }
}
