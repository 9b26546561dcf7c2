package dev.atlasaction.engine.dialect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * One catalog query whose rows are schema, table, rows, bytes and writes per second, in order of
 * the names.
 */
public record StatisticsQuery(String sql) {

  private static final int WRITES = 5;

  /**
   * Asks a database.
   *
   * @throws DatabaseException if the server refuses
   */
  public List<TableStatistics> ask(Database database) {
    List<TableStatistics> found = new ArrayList<>();
    try (Statement statement = database.connection().createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        found.add(
            new TableStatistics(
                new TableName(row.getString(1), row.getString(2)),
                Math.max(0, row.getLong(3)),
                row.getLong(4),
                row.getDouble(WRITES)));
      }
      return found;
    } catch (SQLException refused) {
      throw database.failure(refused);
    }
  }
}
