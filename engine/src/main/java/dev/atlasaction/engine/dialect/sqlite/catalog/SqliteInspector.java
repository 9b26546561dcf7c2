package dev.atlasaction.engine.dialect.sqlite.catalog;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.engine.dialect.Inspector;
import dev.atlasaction.engine.dialect.SchemaFollower;
import dev.atlasaction.engine.dialect.sqlite.hcl.SqliteTypes;
import dev.atlasaction.engine.dialect.sqlite.sql.SqliteText;
import dev.atlasaction.engine.dialect.sqlite.trigger.Triggers;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.Unmanaged;
import dev.atlasaction.engine.schema.View;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the one schema of a file (spec inspect-diff.md §3.1). A connection is bound to it, so the
 * names of schemas asked for do not matter.
 */
public final class SqliteInspector implements Inspector {
  private final Database database;
  private final SqliteTypes types = new SqliteTypes();

  /** Reads through an open connection. */
  public SqliteInspector(Database database) {
    this.database = database;
  }

  @Override
  public Realm inspect(InspectOptions options) {
    checkScope();
    if (options.schemasOnly()) {
      return Realm.of(Schema.empty(SqliteText.SCHEMA));
    }
    try {
      Relations found = relations(new CatalogReader(database.connection()).read());
      return realm(new KeyLinker(found.tables()).link(), found.views());
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  @Override
  public List<Unmanaged.Thing> unmanaged(InspectOptions options, Realm realm) {
    try {
      return new CatalogReader(database.connection()).unmanaged();
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  @Override
  public SchemaFollower follow() {
    return new SqliteFollower(this, database);
  }

  /** The databases of this connection, without the one for temporary tables. */
  public List<String> attachedSchemas() {
    try {
      return SqliteQuery.list(
              database.connection(), "PRAGMA database_list", row -> row.getString("name"))
          .stream()
          .filter(name -> !name.equals("temp"))
          .toList();
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  /** Fails if another file is attached. */
  void checkScope() {
    List<String> files = attachedSchemas();
    if (files.size() > 1) {
      throw new DatabaseException(
          "sqlite: multiple database files are not supported by the driver. got: " + files.size(),
          null);
    }
  }

  /** Tables, whose keys are yet to be linked, and views. */
  record Relations(List<Table> tables, List<View> views) {}

  Relations relations(Catalog catalog) {
    TableBuilder builder = new TableBuilder(catalog, types);
    List<Table> tables = new ArrayList<>();
    List<View> views = new ArrayList<>();
    for (Catalog.RelationRow row : catalog.relations()) {
      if (row.view()) {
        views.add(builder.view(row));
      } else {
        tables.add(builder.table(row));
      }
    }
    return new Relations(tables, views);
  }

  static Realm realm(List<Table> tables, List<View> views) {
    List<DbObject> triggers = new ArrayList<>();
    tables.forEach(table -> add(table.attrs(), triggers));
    views.forEach(view -> add(view.attrs(), triggers));
    return Realm.of(new Schema(SqliteText.SCHEMA, tables, views, triggers, Attrs.NONE));
  }

  private static void add(Attrs attrs, List<DbObject> triggers) {
    Triggers.of(attrs).forEach(made -> triggers.add(made.trigger()));
  }
}
