package dev.atlasaction.engine.dialect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Answers of a server as text. */
public final class Answers {

  private Answers() {}

  /** A line for each row, with its columns divided by bars. */
  public static List<String> of(Database database, String query) {
    List<String> lines = new ArrayList<>();
    try (Statement statement = database.connection().createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      int count = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= count; i++) {
          line.append(i > 1 ? "|" : "").append(rows.getString(i));
        }
        lines.add(line.toString());
      }
    } catch (SQLException e) {
      throw new IllegalStateException(query + ": " + e.getMessage(), e);
    }
    return lines;
  }
}
