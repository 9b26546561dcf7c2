package dev.atlasaction.engine.history;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.HistorySql;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>();
  private @Nullable List<String> found;
  private boolean created;

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

  /** Whether it is there; what is found out with it spares {@link #ensure()} a question. */
  public boolean exists() {
    found = texts(sql.columns());
    return !found.isEmpty();
  }

  /** Makes the schema and the table, or adds columns that an older program did not know. */
  public void ensure() {
    List<String> columns = found == null ? texts(sql.columns()) : found;
    found = null;
    if (columns.isEmpty()) {
      if (!sql.schemaExists().isEmpty() && texts(sql.schemaExists()).isEmpty()) {
        database.execute(sql.createSchema());
      }
      create();
    } else {
      new TableUpgrade(sql).statements(columns).forEach(database::execute);
    }
  }

  private void create() {
    try {
      database.execute(sql.createTable());
      created = true;
    } catch (DatabaseException refused) {
      throw refused.prefixed("sql/schema: create \"" + HistorySql.TABLE + "\" table: ");
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
    if (created) {
      // Made a moment ago, so that there is nothing to read.
      created = false;
      return List.of();
    }
    String query = new RevisionWords(sql).select();
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
    String text = new RevisionWords(sql).upsert();
    run(text, statement -> RevisionRow.bind(statement, revision));
  }

  @Override
  public boolean claim(@Nullable Revision before, Revision revision) {
    RevisionWords words = new RevisionWords(sql);
    if (before == null) {
      return run(words.insertNew(), statement -> RevisionRow.bind(statement, revision)) == 1;
    }
    Binder binder =
        statement -> {
          RevisionRow.bind(statement, revision);
          statement.setString(RevisionRow.COLUMNS.size() + 1, before.version());
          statement.setLong(RevisionRow.COLUMNS.size() + 2, before.applied());
          statement.setLong(RevisionRow.COLUMNS.size() + 3, before.executionTime().toNanos());
        };
    return run(words.updateUnchanged(), binder) == 1;
  }

  private interface Binder {
    void bind(PreparedStatement statement) throws SQLException;
  }

  /** Statements are prepared once for all files of a run. */
  private int run(String text, Binder binder) {
    created = false;
    try {
      PreparedStatement statement = prepared.get(text);
      if (statement == null) {
        statement = database.connection().prepareStatement(text);
        prepared.put(text, statement);
      }
      binder.bind(statement);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw database.failure(e);
    }
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
    try {
      for (PreparedStatement statement : prepared.values()) {
        statement.close();
      }
    } catch (SQLException e) {
      throw database.failure(e);
    } finally {
      prepared.clear();
    }
  }
}
