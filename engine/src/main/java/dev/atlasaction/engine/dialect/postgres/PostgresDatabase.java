package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseLock;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.dialect.Dialect;
import dev.atlasaction.engine.dialect.DiffRules;
import dev.atlasaction.engine.dialect.FailedStatement;
import dev.atlasaction.engine.dialect.HistorySql;
import dev.atlasaction.engine.dialect.Inspector;
import dev.atlasaction.engine.dialect.QueryText;
import dev.atlasaction.engine.dialect.Scratch;
import dev.atlasaction.engine.dialect.ServerVersion;
import dev.atlasaction.engine.dialect.SpareDatabases;
import dev.atlasaction.engine.dialect.SqlWriter;
import dev.atlasaction.engine.dialect.StatementJudge;
import dev.atlasaction.engine.dialect.StatisticsQuery;
import dev.atlasaction.engine.dialect.StorageProbe;
import dev.atlasaction.engine.dialect.postgres.catalog.PostgresInspector;
import dev.atlasaction.engine.dialect.postgres.diff.ExpressionJudge;
import dev.atlasaction.engine.dialect.postgres.diff.PostgresDiffRules;
import dev.atlasaction.engine.dialect.postgres.sql.Resources;
import dev.atlasaction.engine.dialect.postgres.write.PostgresWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGConnection;

/** An open connection to a PostgreSQL server. */
final class PostgresDatabase implements Database {

  private final Dialect dialect;
  private final DatabaseUrl url;
  private final String boundSchema;
  private final Connection connection;
  private final ServerVersion version;
  private final boolean pooled;
  private final Scratch scratch;

  /** Whether a statement opened the transaction of a file that is reviewed. */
  private boolean fileTransaction;

  private PostgresDatabase(
      Dialect dialect, DatabaseUrl url, Connection connection, SessionRow session) {
    this.dialect = dialect;
    this.url = url;
    this.boundSchema = dialect.boundSchema(url);
    this.connection = connection;
    this.version = session.version();
    this.pooled = session.pooled();
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
      SessionRow session = SessionRow.read(connection, settings.timeZone(), "");
      session.requireSearchPath(settings.schema());
      return new PostgresDatabase(dialect, url, connection, session);
    } catch (SQLException e) {
      closeQuietly(connection, e);
      throw PostgresErrors.connectFailure(e, url);
    } catch (DatabaseException e) {
      closeQuietly(connection, e);
      throw e;
    }
  }

  /** Not behind a pooler, where other processes of the server answer as well. */
  @Override
  public Optional<Database> moveTo(DatabaseUrl other) {
    ConnectionSettings next = ConnectionSettings.of(other);
    if (pooled || next.schema().isEmpty() || !ConnectionSettings.of(url).sharesSession(next)) {
      return Optional.empty();
    }
    execute("DISCARD ALL");
    try {
      SessionRow session = SessionRow.read(connection, next.timeZone(), next.schema());
      return Optional.of(new PostgresDatabase(dialect, other, connection, session));
    } catch (SQLException e) {
      throw failure(e);
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

  /** With numbered parameters, whose types the server finds out. */
  @Override
  public void prepare(String query) {
    execute("PREPARE atlas_review AS " + query);
    execute("DEALLOCATE atlas_review");
  }

  @Override
  public StatisticsQuery statistics() {
    return new StatisticsQuery(Resources.read("statistics.sql"));
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
  public void executeInFile(String statement) {
    try {
      execute(statement);
    } catch (DatabaseException refused) {
      if (!PostgresErrors.needsTransaction(refused) || fileTransaction) {
        throw refused;
      }
      execute("BEGIN");
      fileTransaction = true;
      execute(statement);
    }
  }

  /** In one message, whose parts the server answers one by one. */
  @Override
  public Optional<FailedStatement> executeRowsInFile(List<String> statements) {
    return statements.size() == 1
        ? executeOneByOne(statements)
        : new RowBatch(this).run(statements);
  }

  @Override
  public void endFile() {
    if (fileTransaction) {
      fileTransaction = false;
      execute("COMMIT");
    }
  }

  @Override
  public void forgetSettings() {
    execute("RESET search_path; RESET check_function_bodies");
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
    return new PostgresDiffRules(new ExpressionJudge(this), !boundSchema.isEmpty());
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
    return lock(name, "", timeout);
  }

  @Override
  public DatabaseLock lock(String name, String scope, Duration timeout) {
    AdvisoryLock.Request request =
        new AdvisoryLock.Request(name, boundSchema.isEmpty() ? "" : scope, timeout);
    if (!pooled) {
      return AdvisoryLock.take(this, request);
    }
    PostgresDatabase other = open(dialect, url);
    try {
      return PooledLock.take(other, request);
    } catch (DatabaseException held) {
      other.close();
      throw held;
    }
  }

  @Override
  public List<String> notices() {
    return pooled ? List.of(PooledLock.NOTICE) : List.of();
  }

  @Override
  public void cancel() {
    try {
      connection.unwrap(PGConnection.class).cancelQuery();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  @Override
  public void limit(Duration statement, Duration lock) {
    execute(
        "SET statement_timeout = " + millis(statement) + "; SET lock_timeout = " + millis(lock));
  }

  private static String millis(Duration time) {
    return time.isZero() ? "DEFAULT" : String.valueOf(Math.max(1, time.toMillis()));
  }

  @Override
  public boolean isLockTimeout(DatabaseException failure) {
    return PostgresErrors.isLockTimeout(failure);
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
