package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseLock;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.dialect.Dialect;
import dev.atlasaction.engine.dialect.DiffRules;
import dev.atlasaction.engine.dialect.HistorySql;
import dev.atlasaction.engine.dialect.Inspector;
import dev.atlasaction.engine.dialect.QueryText;
import dev.atlasaction.engine.dialect.Scratch;
import dev.atlasaction.engine.dialect.ServerVersion;
import dev.atlasaction.engine.dialect.SpareDatabases;
import dev.atlasaction.engine.dialect.SqlWriter;
import dev.atlasaction.engine.dialect.StatementJudge;
import dev.atlasaction.engine.dialect.StorageProbe;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/** An open connection to a PostgreSQL server. */
final class PostgresDatabase implements Database {

  private static final int OLDEST = 100_000;

  private final Dialect dialect;
  private final DatabaseUrl url;
  private final String boundSchema;
  private final Connection connection;
  private final ServerVersion version;
  private final Scratch scratch;

  private PostgresDatabase(
      Dialect dialect, DatabaseUrl url, Connection connection, ServerVersion version) {
    this.dialect = dialect;
    this.url = url;
    this.boundSchema = dialect.boundSchema(url);
    this.connection = connection;
    this.version = version;
    this.scratch = new PostgresScratch(this);
  }

  static PostgresDatabase open(Dialect dialect, DatabaseUrl url) {
    Connection connection = null;
    try {
      ConnectionSettings settings = ConnectionSettings.of(url);
      connection = new Driver().connect(settings.jdbcUrl(), settings.properties());
      if (connection == null) {
        throw new DatabaseException("postgres: not a database URL: " + url, null);
      }
      return new PostgresDatabase(
          dialect, url, connection, version(connection, settings.timeZone()));
    } catch (SQLException e) {
      closeQuietly(connection, e);
      throw PostgresErrors.connectFailure(e, url);
    } catch (DatabaseException e) {
      closeQuietly(connection, e);
      throw e;
    }
  }

  private static void closeQuietly(@Nullable Connection connection, Exception reason) {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        reason.addSuppressed(e);
      }
    }
  }

  /**
   * Asks who the server is, and undoes the time zone that the driver sets unasked. Compiling the
   * queries of the catalog would take the server longer than running them.
   */
  private static ServerVersion version(Connection connection, String timeZone) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(CatalogQuery.read("session", 0))) {
      query.setString(1, timeZone);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        int number = Integer.parseInt(row.getString(1));
        if (number < OLDEST) {
          throw new DatabaseException("postgres: unsupported postgres version: " + number, null);
        }
        return new ServerVersion("postgres", number / 10_000, number % 10_000, 0, row.getString(2));
      }
    }
  }

  @Override
  public Dialect dialect() {
    return dialect;
  }

  @Override
  public String driver() {
    return "postgres";
  }

  @Override
  public DatabaseUrl url() {
    return url;
  }

  @Override
  public ServerVersion version() {
    return version;
  }

  @Override
  public String boundSchema() {
    return boundSchema;
  }

  @Override
  public Connection connection() {
    return connection;
  }

  @Override
  public QueryText queryText(String query, int count) {
    return count == 0 ? QueryText.plain(query, 0) : NumberedParameters.rewrite(query);
  }

  @Override
  public Optional<StorageProbe> storageProbe() {
    return Optional.of(new FileNodes(this));
  }

  @Override
  public void execute(String statement) {
    try {
      SimpleQuery.execute(connection, statement);
    } catch (SQLException e) {
      throw PostgresErrors.failure(e, statement);
    }
  }

  @Override
  public Optional<SpareDatabases> spareDatabases() {
    return Optional.of(new PostgresSpares(this));
  }

  @Override
  public Inspector inspector() {
    return new PostgresInspector(this);
  }

  @Override
  public DiffRules diffRules() {
    return new PostgresDiffRules(new ExpressionJudge(connection), !boundSchema.isEmpty());
  }

  @Override
  public SqlWriter sqlWriter() {
    return new PostgresWriter();
  }

  @Override
  public Scratch scratch() {
    return scratch;
  }

  @Override
  public DatabaseLock lock(String name, Duration timeout) {
    return AdvisoryLock.take(this, name, timeout);
  }

  @Override
  public String session() {
    return Sessions.current(this);
  }

  @Override
  public boolean isRunning(String session, String statement) {
    return Sessions.isActive(this, session);
  }

  @Override
  public StatementJudge statementJudge() {
    return new PostgresJudge(this);
  }

  @Override
  public HistorySql history(String schema) {
    return PostgresHistory.in(schema);
  }

  @Override
  public DatabaseException failure(SQLException cause) {
    return PostgresErrors.failure(cause, "");
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }
}
