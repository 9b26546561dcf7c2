package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.engine.dialect.Scratch;
import dev.atlasaction.engine.dialect.mysql.server.Catalog;
import dev.atlasaction.engine.dialect.mysql.sql.SqlText;
import dev.atlasaction.engine.dialect.mysql.table.SchemaDefaults;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.schema.Schema;
import dev.atlasaction.engine.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A scratch schema, or a whole scratch server (spec migrate.md §10.2). Only tables and schemas
 * count as dirt; wiping removes everything.
 */
final class MySqlScratch implements Scratch {

  private final MySqlDatabase database;
  private final Catalog catalog;
  private @Nullable SchemaDefaults before;

  MySqlScratch(MySqlDatabase database, Catalog catalog) {
    this.database = database;
    this.catalog = catalog;
  }

  @Override
  public Optional<String> findDirt() {
    boolean server = database.boundSchema().isEmpty();
    List<Schema> schemas = inspect(new InspectOptions(List.of(), server));
    if (server) {
      return schemas.stream()
          .findFirst()
          .map(schema -> "found schema " + GoQuote.quote(schema.name()));
    }
    if (schemas.isEmpty()) {
      return Optional.empty();
    }
    before = SchemaDefaults.of(schemas.get(0).attrs());
    return schemas.get(0).tables().stream().findFirst().map(MySqlScratch::found);
  }

  @Override
  public Optional<String> findDirtBeside(String revisionsSchema, String revisionsTable) {
    List<Schema> schemas = inspect(InspectOptions.ALL);
    if (schemas.isEmpty()) {
      return Optional.empty();
    }
    Schema schema = schemas.get(0);
    List<Table> tables = schema.tables();
    if (!database.boundSchema().isEmpty()) {
      boolean clean =
          tables.isEmpty()
              || (tables.size() == 1
                  && tables.get(0).name().equals(revisionsTable)
                  && (revisionsSchema.isEmpty() || schema.name().equals(revisionsSchema)));
      return clean ? Optional.empty() : Optional.of(found(tables.get(0)));
    }
    if (schemas.size() > 1) {
      return Optional.of("found multiple schemas: " + schemas.size());
    }
    if (!schema.name().equals(revisionsSchema)) {
      return Optional.of("found schema " + GoQuote.quote(schema.name()));
    }
    if (tables.size() > 1) {
      return Optional.of("found multiple tables: " + tables.size());
    }
    return tables.stream()
        .filter(table -> !table.name().equals(revisionsTable))
        .findFirst()
        .map(table -> "found table " + GoQuote.quote(table.name()));
  }

  private List<Schema> inspect(InspectOptions options) {
    return database.inspector().inspect(options).schemas();
  }

  private static String found(Table table) {
    return "found table "
        + GoQuote.quote(table.name())
        + " in schema "
        + GoQuote.quote(table.schema());
  }

  @Override
  public void wipe() {
    database.execute("UNLOCK TABLES");
    String checks = catalog.query("SELECT @@SESSION.foreign_key_checks", List.of()).get(0).text(0);
    database.execute("SET foreign_key_checks = 0");
    try {
      if (database.boundSchema().isEmpty()) {
        for (Catalog.Row schema : catalog.rows("all-schemas", List.of(), Map.of())) {
          database.execute("DROP DATABASE " + SqlText.quoted(schema.text(0)));
        }
      } else {
        wipeSchema(database.boundSchema());
      }
    } finally {
      database.execute("SET foreign_key_checks = " + checks);
    }
  }

  private void wipeSchema(String schema) {
    List<Catalog.Row> found = catalog.rows("schemas", List.of(schema), Map.of());
    if (found.isEmpty()) {
      database.execute("CREATE DATABASE " + SqlText.quoted(schema));
    }
    List<String> tables = new ArrayList<>();
    List<String> thrice = List.of(schema, schema, schema);
    for (Catalog.Row object : catalog.rows("objects", thrice, Map.of("schema", "?"))) {
      String kind = object.text(0);
      String name = SqlText.quoted(schema) + "." + SqlText.quoted(object.text(1));
      if (kind.equals("BASE TABLE") || kind.equals("SYSTEM VERSIONED")) {
        tables.add(name);
      } else {
        database.execute("DROP " + kind + " IF EXISTS " + name);
      }
    }
    if (!tables.isEmpty()) {
      database.execute("DROP TABLE " + String.join(", ", tables));
    }
    restoreDefaults(schema, found);
    database.execute("USE " + SqlText.quoted(schema));
  }

  private void restoreDefaults(String schema, List<Catalog.Row> found) {
    SchemaDefaults wanted = before;
    if (wanted == null || wanted.charset().isEmpty()) {
      return;
    }
    boolean same =
        !found.isEmpty()
            && wanted.equals(new SchemaDefaults(found.get(0).text(1), found.get(0).text(2)));
    if (!same) {
      database.execute(
          "ALTER DATABASE "
              + SqlText.quoted(schema)
              + " CHARSET "
              + wanted.charset()
              + " COLLATE "
              + wanted.collation());
    }
  }
}
