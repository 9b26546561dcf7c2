package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.Scratch;
import dev.atlasaction.engine.dialect.postgres.sql.CatalogQuery;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The scratch rules of PostgreSQL (spec migrate.md §10.2). Only tables count as dirt, as in the
 * original, but everything that was made is removed again: types, domains, functions, extensions.
 * What was there before, such as an extension in {@code public}, stays.
 */
final class PostgresScratch implements Scratch {

  private static final String PUBLIC = "public";

  private static final int DROPS_TOGETHER = 100;

  private final PostgresDatabase database;
  private final String bound;
  private @Nullable Baseline baseline;

  private record Found(long classId, long objectId) {}

  /** What was there when the database was found clean. */
  private record Baseline(Set<Found> objects, Map<String, String> schemaComments) {}

  PostgresScratch(PostgresDatabase database) {
    this.database = database;
    this.bound = database.boundSchema();
  }

  @Override
  public Optional<String> findDirt() {
    Map<String, List<String>> schemas = tablesBySchema();
    Optional<String> dirt = bound.isEmpty() ? realmDirt(schemas) : boundDirt(schemas);
    if (dirt.isEmpty()) {
      baseline = new Baseline(objects(new ArrayList<>()), schemaComments());
    }
    return dirt;
  }

  private Optional<String> boundDirt(Map<String, List<String>> schemas) {
    return first(schemas).map(table -> "found table " + table + " in connected schema");
  }

  private Optional<String> first(Map<String, List<String>> schemas) {
    List<String> tables = schemas.get(bound);
    if (tables == null) {
      throw new DatabaseException(
          "postgres: schema " + GoQuote.quote(bound) + " was not found", null);
    }
    return tables.stream().findFirst().map(GoQuote::quote);
  }

  private static Optional<String> realmDirt(Map<String, List<String>> schemas) {
    if (schemas.isEmpty()) {
      return Optional.empty();
    }
    String first = schemas.keySet().iterator().next();
    if (schemas.size() > 1 || !first.equals(PUBLIC)) {
      return Optional.of("found schema " + GoQuote.quote(first));
    }
    return schemas.getOrDefault(first, List.of()).stream()
        .findFirst()
        .map(table -> foundTable(table, first));
  }

  private static String foundTable(String table, String schema) {
    return "found table " + GoQuote.quote(table) + " in schema " + GoQuote.quote(schema);
  }

  @Override
  public Optional<String> findDirtBeside(String revisionsSchema, String revisionsTable) {
    Map<String, List<String>> schemas = tablesBySchema();
    if (!bound.isEmpty()) {
      return first(schemas)
          .filter(_ ->
              !(bound.equals(revisionsSchema)
                  && List.of(revisionsTable).equals(schemas.get(bound))))
          .map(table -> "found table " + table + " in schema " + GoQuote.quote(bound));
    }
    for (Map.Entry<String, List<String>> schema : schemas.entrySet()) {
      Optional<String> dirt =
          dirtBeside(schema.getKey(), schema.getValue(), revisionsSchema, revisionsTable);
      if (dirt.isPresent()) {
        return dirt;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> dirtBeside(
      String schema, List<String> tables, String revisionsSchema, String revisionsTable) {
    if (tables.isEmpty() && schema.equals(PUBLIC)) {
      return Optional.empty();
    }
    if (tables.isEmpty() || !schema.equals(revisionsSchema)) {
      return Optional.of("found schema " + GoQuote.quote(schema));
    }
    if (tables.size() > 1) {
      return Optional.of("found " + tables.size() + " tables in schema " + GoQuote.quote(schema));
    }
    return tables.get(0).equals(revisionsTable)
        ? Optional.empty()
        : Optional.of(foundTable(tables.get(0), schema));
  }

  private Map<String, List<String>> tablesBySchema() {
    Map<String, List<String>> result = new LinkedHashMap<>();
    try (PreparedStatement query = prepareBound("scratch/tables");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        List<String> tables = result.computeIfAbsent(row.getString(1), _ -> new ArrayList<>());
        String table = row.getString(2);
        if (table != null) {
          tables.add(table);
        }
      }
    } catch (SQLException e) {
      throw database.failure(e);
    }
    return result;
  }

  private PreparedStatement prepareBound(String name) throws SQLException {
    PreparedStatement query =
        database.connection().prepareStatement(CatalogQuery.read(name, database.version().major()));
    query.setString(1, bound);
    query.setString(2, bound);
    return query;
  }

  private Map<String, String> schemaComments() {
    Map<String, String> result = new LinkedHashMap<>();
    try (PreparedStatement query =
        database
            .connection()
            .prepareStatement(CatalogQuery.read("inspect/schemas", database.version().major()))) {
      query.setArray(1, null);
      query.setArray(2, null);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          String comment = row.getString(3);
          result.put(row.getString(2), comment == null ? "" : comment);
        }
      }
    } catch (SQLException e) {
      throw database.failure(e);
    }
    return result;
  }

  /** The objects in scope; {@code drops} is given the statements that remove new ones. */
  private Set<Found> objects(List<String> drops) {
    Set<Found> known = baseline == null ? Set.of() : baseline.objects();
    Set<Found> result = new HashSet<>();
    try (PreparedStatement query = prepareBound("scratch/objects");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        Found found = new Found(row.getLong(1), row.getLong(2));
        result.add(found);
        if (!known.contains(found)) {
          drops.add(drop(row.getString(3), row.getString(4)));
        }
      }
    } catch (SQLException e) {
      throw database.failure(e);
    }
    return result;
  }

  private static String drop(String type, String identity) {
    String kind =
        switch (type) {
          case "statistics object" -> "STATISTICS";
          // The identity of an aggregate lists its types as a function does.
          case "aggregate" -> "ROUTINE";
          default -> type.replace("-", " ").toUpperCase(Locale.ROOT);
        };
    return type.equals("transform")
        ? "DROP TRANSFORM IF EXISTS FOR " + identity.substring("for ".length()) + " CASCADE"
        : "DROP " + kind + " IF EXISTS " + identity + " CASCADE";
  }

  @Override
  public void relax() {
    database.execute("SET check_function_bodies = off");
  }

  /** Undefined tables, columns, functions, types and schemas. */
  @Override
  public boolean isMissing(DatabaseException failure) {
    if (!(failure.getCause() instanceof SQLException cause) || cause.getSQLState() == null) {
      return false;
    }
    return switch (cause.getSQLState()) {
      case "42P01", "42703", "42883", "42704", "3F000", "2BP01" -> true;
      default -> false;
    };
  }

  @Override
  public void wipe() {
    Baseline clean = baseline;
    if (clean == null) {
      throw new EngineException(
          Category.INTERNAL, "wipe of a database that was not found clean before", null);
    }
    database.execute("ROLLBACK");
    database.execute("RESET ROLE; RESET search_path; RESET check_function_bodies; DISCARD TEMP");
    List<String> statements = new ArrayList<>();
    objects(statements);
    restoreSchemas(clean, statements);
    if (!statements.isEmpty()) {
      database.execute("SET client_min_messages = error");
      // A message is a transaction, and the server has room for so many locks of one only.
      for (int at = 0; at < statements.size(); at += DROPS_TOGETHER) {
        int end = Math.min(statements.size(), at + DROPS_TOGETHER);
        database.execute(String.join("; ", statements.subList(at, end)));
      }
      database.execute("RESET client_min_messages");
    }
  }

  /** Schemas that were dropped come back, empty, and comments are as they were. */
  private void restoreSchemas(Baseline clean, List<String> statements) {
    Map<String, String> now = schemaComments();
    clean
        .schemaComments()
        .forEach((schema, comment) -> {
          if (!bound.isEmpty() && !schema.equals(bound)) {
            return;
          }
          if (!now.containsKey(schema)) {
            statements.add("CREATE SCHEMA " + SqlText.quoteName(schema));
          }
          if (!comment.equals(now.getOrDefault(schema, ""))) {
            statements.add(
                "COMMENT ON SCHEMA "
                    + SqlText.quoteName(schema)
                    + " IS "
                    + SqlText.string(comment));
          }
        });
  }
}
