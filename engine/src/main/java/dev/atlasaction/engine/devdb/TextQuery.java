package dev.atlasaction.engine.devdb;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.error.EngineException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs statements for people, who want to read what comes back (spec testing.md §1.3). */
public record TextQuery(Database database) {

  /**
   * Runs one statement as written.
   *
   * @return its rows; empty for a statement that has none
   * @throws EngineException with the server's words if it fails
   */
  public Optional<ResultRows> run(String sql) {
    try (Statement statement = database.connection().createStatement()) {
      statement.setEscapeProcessing(false);
      if (!statement.execute(sql)) {
        return Optional.empty();
      }
      try (ResultSet rows = statement.getResultSet()) {
        return Optional.of(read(rows));
      }
    } catch (SQLException refused) {
      throw database.failure(refused);
    }
  }

  private static ResultRows read(ResultSet result) throws SQLException {
    ResultSetMetaData shape = result.getMetaData();
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= shape.getColumnCount(); i++) {
      columns.add(shape.getColumnLabel(i));
    }
    List<List<String>> rows = new ArrayList<>();
    while (result.next()) {
      List<String> row = new ArrayList<>();
      for (int i = 1; i <= columns.size(); i++) {
        row.add(text(result, i));
      }
      rows.add(row);
    }
    return new ResultRows(columns, rows);
  }

  private static String text(ResultSet result, int column) throws SQLException {
    Object value = result.getObject(column);
    return switch (value) {
      case null -> "";
      case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
      default -> Optional.ofNullable(result.getString(column)).orElse("");
    };
  }
}
