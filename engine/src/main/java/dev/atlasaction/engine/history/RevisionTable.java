package dev.atlasaction.engine.history;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.HistorySql;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table of revisions as the original has it, so that either program can go on where the other
 * stopped (spec migrate.md §7). Closing it gives back what it prepared.
 */
public final class RevisionTable implements RevisionStore, AutoCloseable {

  private static final String CLOUD_IDENTIFIER = ".atlas_cloud_identifier";

  private final Database database;
  private final String schema;
  private final HistorySql sql;
  private @Nullable PreparedStatement upsert;

  /**
   * The table in a schema; nothing is read or made yet.
   *
   * @throws dev.atlasaction.engine.error.EngineException if the product cannot keep it there
   */
  public RevisionTable(Database database, String schema) {
    this.database = database;
    this.schema = schema;
    this.sql = database.history(schema);
  }

  /** The schema it is in. */
  public String schema() {
    return schema;
  }

  /** Whether it is there. */
  public boolean exists() {
    return !texts(sql.tableExists()).isEmpty();
  }

  /** Makes the schema and the table, or adds columns that an older program did not know. */
  public void ensure() {
    List<String> columns = texts(sql.columns());
    if (columns.isEmpty()) {
      if (!sql.schemaExists().isEmpty() && texts(sql.schemaExists()).isEmpty()) {
        database.execute(sql.createSchema());
      }
      database.execute(sql.createTable());
    } else {
      new TableUpgrade(sql).statements(columns).forEach(database::execute);
    }
  }

  private List<String> texts(String query) {
    try (PreparedStatement statement = database.connection().prepareStatement(query);
        ResultSet rows = statement.executeQuery()) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1).toLowerCase(Locale.ROOT));
      }
      return values;
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  @Override
  public List<Revision> readAll() {
    String columns =
        RevisionRow.COLUMNS.stream()
            .map(column ->
                switch (column) {
                  case "executed_at" -> sql.values().readTime();
                  case "partial_hashes" -> sql.values().readJson();
                  default -> column;
                })
            .collect(Collectors.joining(", "));
    String query = "SELECT " + columns + " FROM " + sql.table() + " ORDER BY version";
    try (PreparedStatement statement = database.connection().prepareStatement(query);
        ResultSet rows = statement.executeQuery()) {
      List<Revision> revisions = new ArrayList<>();
      while (rows.next()) {
        if (!rows.getString(1).equals(CLOUD_IDENTIFIER)) {
          revisions.add(RevisionRow.read(rows));
        }
      }
      revisions.sort((one, other) -> VersionOrder.compare(one.version(), other.version()));
      return List.copyOf(revisions);
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  @Override
  public void write(Revision revision) {
    try {
      PreparedStatement insert = upsert;
      if (insert == null) {
        insert = database.connection().prepareStatement(upsertText());
        upsert = insert;
      }
      RevisionRow.bind(insert, revision);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  private String upsertText() {
    HistorySql.Values values = sql.values();
    String placeholders =
        RevisionRow.COLUMNS.stream()
            .map(column ->
                switch (column) {
                  case "executed_at" -> values.writeTime();
                  case "partial_hashes" -> values.writeJson();
                  default -> "?";
                })
            .collect(Collectors.joining(", "));
    String assignments =
        RevisionRow.COLUMNS.stream()
            .skip(1)
            .map(column -> column + " = " + values.inserted().replace("*", column))
            .collect(Collectors.joining(", "));
    return "INSERT INTO "
        + sql.table()
        + " ("
        + String.join(", ", RevisionRow.COLUMNS)
        + ") VALUES ("
        + placeholders
        + ") "
        + values.onConflict()
        + " "
        + assignments;
  }

  @Override
  public void delete(String version) {
    String query = "DELETE FROM " + sql.table() + " WHERE version = ?";
    try (PreparedStatement statement = database.connection().prepareStatement(query)) {
      statement.setString(1, version);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  @Override
  public void close() {
    if (upsert != null) {
      try {
        upsert.close();
      } catch (SQLException e) {
        throw database.failure(e);
      }
      upsert = null;
    }
  }
}
