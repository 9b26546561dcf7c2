package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.ServerVersion;
import dev.atlasaction.engine.dialect.postgres.sql.CatalogQuery;
import dev.atlasaction.engine.gotext.GoQuote;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * Who answers a new connection.
 *
 * @param pooled whether a connection pooler stands between, so that the next statement may be
 *     answered by another process of the server
 */
record SessionRow(ServerVersion version, boolean pooled, String searchPath) {

  private static final int OLDEST = 100_000;

  /**
   * Asks, and undoes the time zone that the driver sets unasked. Compiling the queries of the
   * catalog would take the server longer than running them.
   *
   * <p>A server names the process that will answer when the connection begins; a pooler does not
   * know it yet and names none that there is. Behind one nothing may be prepared for later.
   *
   * @param searchPath is set if it is not empty
   */
  static SessionRow read(Connection connection, String timeZone, String searchPath)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(CatalogQuery.read("session", 0))) {
      query.setString(1, timeZone);
      query.setString(2, searchPath);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        int number = Integer.parseInt(row.getString(1));
        if (number < OLDEST) {
          throw new DatabaseException("postgres: unsupported postgres version: " + number, null);
        }
        PGConnection session = connection.unwrap(PGConnection.class);
        boolean pooled = session.getBackendPID() != row.getInt(5);
        if (pooled) {
          session.setPrepareThreshold(0);
        }
        ServerVersion version =
            new ServerVersion("postgres", number / 10_000, number % 10_000, 0, row.getString(2));
        return new SessionRow(version, pooled, row.getString(6));
      }
    }
  }

  /**
   * A pooler may leave out settings that a connection asks for.
   *
   * @param wanted the search path of the URL; empty for the server's own
   * @throws DatabaseException if the server has another one
   */
  void requireSearchPath(String wanted) {
    if (pooled && !wanted.isEmpty() && !searchPath.equals(wanted)) {
      throw new DatabaseException(
          "postgres: the connection pooler left out search_path="
              + wanted
              + " of the URL, the server has "
              + GoQuote.quote(searchPath)
              + ": connect to the server itself, or set it there by ALTER ROLE or ALTER DATABASE"
              + " ... SET search_path",
          null);
    }
  }
}
