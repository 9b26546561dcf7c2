package dev.atlasaction.engine.dialect.mysql.write;

import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.dialect.SqlWriter;
import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.mysql.server.Server;
import dev.atlasaction.engine.dialect.mysql.sql.SqlText;
import dev.atlasaction.engine.dialect.mysql.table.SchemaDefaults;
import dev.atlasaction.engine.dialect.mysql.table.ViewOptions;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Charset;
import dev.atlasaction.engine.schema.Collation;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.View;
import dev.atlasaction.engine.schema.change.AttrChange;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.Clause;
import java.util.ArrayList;
import java.util.List;

/** Writes changes as SQL of MySQL or MariaDB (spec planner.md §5). */
public final class MySqlWriter implements SqlWriter {

  private final Server server;

  /** Writes for that server. */
  public MySqlWriter(Server server) {
    this.server = server;
  }

  @Override
  public boolean ordersByDependency() {
    return true;
  }

  @Override
  public boolean transactional() {
    return false;
  }

  @Override
  public String quoted(String name) {
    return SqlText.quoted(name);
  }

  @Override
  public List<PlannedStatement> write(List<Change> changes, WriteOptions options) {
    List<PlannedStatement> plan = new ArrayList<>(changes.size());
    for (Change change : changes) {
      if (isSchemaLevel(change)) {
        plan.addAll(write(change, options));
      }
    }
    for (Change change : changes) {
      if (!isSchemaLevel(change)) {
        plan.addAll(write(change, options));
      }
    }
    return plan;
  }

  private static boolean isSchemaLevel(Change change) {
    return change instanceof Change.AddSchema
        || change instanceof Change.DropSchema
        || change instanceof Change.ModifySchema;
  }

  private List<PlannedStatement> write(Change change, WriteOptions options) {
    TableSql tables = new TableSql(server, options);
    return switch (change) {
      case Change.AddSchema add -> List.of(addSchema(add, options));
      case Change.DropSchema drop -> List.of(dropSchema(drop, options));
      case Change.ModifySchema modify -> modifySchema(modify, options);
      case Change.AddTable add -> List.of(addTable(add, tables));
      case Change.DropTable drop -> List.of(dropTable(drop, tables));
      case Change.ModifyTable modify -> new AlterSql(server, tables, modify).statements();
      case Change.RenameTable rename ->
          List.of(
              renameTable(
                  tables.renaming(rename.from(), rename.to()),
                  tables.renaming(rename.to(), rename.from()),
                  rename,
                  "rename a table from " + names(rename.from().name(), rename.to().name())));
      case Change.AddView add -> List.of(addView(add, options));
      case Change.DropView drop -> List.of(dropView(drop, options));
      case Change.ModifyView modify -> List.of(modifyView(modify, options));
      case Change.RenameView rename ->
          List.of(
              renameTable(
                  rename(rename.from(), rename.to(), options),
                  rename(rename.to(), rename.from(), options),
                  rename,
                  "rename a view from " + names(rename.from().name(), rename.to().name())));
      case Change.AddObject add -> new ObjectSql(options).add(add);
      case Change.DropObject drop -> new ObjectSql(options).drop(drop);
      case Change.ModifyObject modify -> new ObjectSql(options).modify(modify);
      case Change.RenameObject _ ->
          throw EngineException.user("unsupported change *schema.RenameObject");
    };
  }

  private static String names(String from, String to) {
    return GoQuote.quote(from) + " to " + GoQuote.quote(to);
  }

  private static PlannedStatement renameTable(
      String sql, String reverse, Change source, String comment) {
    return new PlannedStatement(sql, comment, List.of(reverse), source);
  }

  private PlannedStatement addSchema(Change.AddSchema add, WriteOptions options) {
    Schema schema = add.schema();
    SqlText sql = new SqlText(options, "CREATE DATABASE").ident(schema.name());
    String charset = SchemaDefaults.charset(schema.attrs());
    if (!charset.isEmpty() && !charset.equals(server.charset())) {
      sql.phrase("CHARSET " + charset);
    }
    String collation = SchemaDefaults.collation(schema.attrs());
    if (!collation.isEmpty() && !collation.equals(server.collation())) {
      sql.phrase("COLLATE " + collation);
    }
    return new PlannedStatement(
        sql.toString(),
        "add new schema named " + GoQuote.quote(schema.name()),
        List.of(new SqlText(options, "DROP DATABASE").ident(schema.name()).toString()),
        add);
  }

  private static PlannedStatement dropSchema(Change.DropSchema drop, WriteOptions options) {
    SqlText sql = new SqlText(options, "DROP DATABASE");
    if (drop.clauses().contains(new Clause.IfExists())) {
      sql.phrase("IF EXISTS");
    }
    return new PlannedStatement(
        sql.ident(drop.schema().name()).toString(),
        "drop schema named " + GoQuote.quote(drop.schema().name()),
        List.of(),
        drop);
  }

  private List<PlannedStatement> modifySchema(Change.ModifySchema modify, WriteOptions options) {
    SqlText sql = new SqlText(options, "ALTER DATABASE").ident(modify.to().name());
    SqlText reverse = new SqlText(options, "ALTER DATABASE").ident(modify.to().name());
    boolean changed = false;
    for (AttrChange change : modify.changes()) {
      switch (change) {
        case AttrChange.AddAttr(Attr attr) when isServerDefault(attr) -> {
          // The server gives it anyhow.
        }
        case AttrChange.AddAttr(Attr attr) -> {
          sql.phrase(option(attr));
          reverse.phrase(option(serverDefault(attr)));
          changed = true;
        }
        case AttrChange.ModifyAttr(Attr from, Attr to) -> {
          sql.phrase(option(to));
          reverse.phrase(option(from));
          changed = true;
        }
        case AttrChange.DropAttr _ ->
            throw EngineException.user("unsupported schema attribute change *schema.DropAttr");
      }
    }
    String comment = "modify " + GoQuote.quote(modify.to().name()) + " schema";
    return changed
        ? List.of(
            new PlannedStatement(sql.toString(), comment, List.of(reverse.toString()), modify))
        : List.of();
  }

  private boolean isServerDefault(Attr attr) {
    return attr.equals(serverDefault(attr));
  }

  private Attr serverDefault(Attr attr) {
    return attr instanceof Charset
        ? new Charset(server.charset())
        : new Collation(server.collation());
  }

  private static String option(Attr attr) {
    return switch (attr) {
      case Charset charset -> "CHARSET " + charset.name();
      case Collation collation -> "COLLATE " + collation.name();
      default ->
          throw EngineException.user(
              "unexpected schema attribute " + attr.getClass().getSimpleName());
    };
  }

  private static PlannedStatement addTable(Change.AddTable add, TableSql tables) {
    String name = GoQuote.quote(add.table().name());
    try {
      return new PlannedStatement(
          tables.create(add.table(), add.clauses().contains(new Clause.IfNotExists())),
          "create " + name + " table",
          List.of(tables.drop(add.table(), false)),
          add);
    } catch (EngineException e) {
      throw e.prefixed("create table " + name + ": ");
    }
  }

  private static PlannedStatement dropTable(Change.DropTable drop, TableSql tables) {
    String name = GoQuote.quote(drop.table().name());
    try {
      return new PlannedStatement(
          tables.drop(drop.table(), drop.clauses().contains(new Clause.IfExists())),
          "drop " + name + " table",
          List.of(tables.create(drop.table(), false)),
          drop);
    } catch (EngineException e) {
      throw e.prefixed("calculate reverse for drop table " + name + ": ");
    }
  }

  private static String createView(View view, String create, WriteOptions options) {
    ViewOptions use = ViewOptions.of(view);
    return new SqlText(options, create, use.invoker() ? "SQL SECURITY INVOKER" : "", "VIEW")
        .qualified(view.schema(), view.name())
        .phrase("AS " + view.definition())
        .phrase(use.check().isEmpty() ? "" : "WITH " + use.check() + " CHECK OPTION")
        .toString();
  }

  private static String dropView(View view, WriteOptions options) {
    return new SqlText(options, "DROP VIEW").qualified(view.schema(), view.name()).toString();
  }

  private static PlannedStatement addView(Change.AddView add, WriteOptions options) {
    return new PlannedStatement(
        createView(add.view(), "CREATE", options),
        "create " + GoQuote.quote(add.view().name()) + " view",
        List.of(dropView(add.view(), options)),
        add);
  }

  private static PlannedStatement dropView(Change.DropView drop, WriteOptions options) {
    return new PlannedStatement(
        dropView(drop.view(), options),
        "drop " + GoQuote.quote(drop.view().name()) + " view",
        List.of(createView(drop.view(), "CREATE", options)),
        drop);
  }

  private static PlannedStatement modifyView(Change.ModifyView modify, WriteOptions options) {
    return new PlannedStatement(
        createView(modify.to(), "CREATE OR REPLACE", options),
        "modify " + GoQuote.quote(modify.to().name()) + " view",
        List.of(createView(modify.from(), "CREATE OR REPLACE", options)),
        modify);
  }

  private static String rename(View from, View to, WriteOptions options) {
    return new SqlText(options, "RENAME TABLE")
        .qualified(from.schema(), from.name())
        .phrase("TO")
        .qualified(to.schema(), to.name())
        .toString();
  }
}
