package dev.atlasaction.engine.dialect.sqlite;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseLock;
import dev.atlasaction.engine.dialect.DatabaseTransaction;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.dialect.Dialect;
import dev.atlasaction.engine.dialect.DiffRules;
import dev.atlasaction.engine.dialect.FailedStatement;
import dev.atlasaction.engine.dialect.HistorySql;
import dev.atlasaction.engine.dialect.Inspector;
import dev.atlasaction.engine.dialect.Scratch;
import dev.atlasaction.engine.dialect.ServerVersion;
import dev.atlasaction.engine.dialect.SpareDatabases;
import dev.atlasaction.engine.dialect.SqlWriter;
import dev.atlasaction.engine.dialect.StatementJudge;
import dev.atlasaction.engine.dialect.StatisticsQuery;
import dev.atlasaction.engine.dialect.sqlite.catalog.CatalogReader;
import dev.atlasaction.engine.dialect.sqlite.catalog.SqliteInspector;
import dev.atlasaction.engine.dialect.sqlite.catalog.SqliteQuery;
import dev.atlasaction.engine.dialect.sqlite.ddl.RebuildRename;
import dev.atlasaction.engine.dialect.sqlite.diff.SqliteDiffRules;
import dev.atlasaction.engine.dialect.sqlite.sql.SqliteText;
import dev.atlasaction.engine.dialect.sqlite.write.SqliteWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.Adler32;
import org.sqlite.SQLiteConnection;

/** A connection to one file or one database in memory. */
final class SqliteDatabase implements Database {
  private final SqliteDialect dialect;
  private final DatabaseUrl url;
  private final Connection connection;
  private final ServerVersion version;

  SqliteDatabase(SqliteDialect dialect, DatabaseUrl url, Connection connection) {
    this.dialect = dialect;
    this.url = url;
    this.connection = connection;
    this.version = readVersion();
  }

  private ServerVersion readVersion() {
    try {
      String text =
          SqliteQuery.list(connection, "SELECT sqlite_version()", row -> row.getString(1))
              .getFirst();
      String[] parts = text.split("\\.", -1);
      return new ServerVersion(
          "sqlite",
          Integer.parseInt(parts[0]),
          Integer.parseInt(parts[1]),
          Integer.parseInt(parts[2]),
          text);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  @Override
  public Dialect dialect() {
    return dialect;
  }

  @Override
  public String driver() {
    return "sqlite";
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
    return SqliteText.SCHEMA;
  }

  @Override
  public Connection connection() {
    return connection;
  }

  /** Several statements in one text all run, as with the original's driver. */
  @Override
  public void execute(String text) {
    try (Statement statement = connection.createStatement()) {
      if (RebuildRename.is(text)) {
        statement.executeUpdate("PRAGMA legacy_alter_table = on");
        try {
          statement.executeUpdate(text);
        } finally {
          statement.executeUpdate("PRAGMA legacy_alter_table = off");
        }
      } else {
        statement.executeUpdate(text);
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** A savepoint is a transaction where there is none, which is written to the disk once. */
  @Override
  public Optional<FailedStatement> executeRowsInFile(List<String> statements) {
    if (statements.size() == 1) {
      return executeOneByOne(statements);
    }
    execute("SAVEPOINT atlas_rows");
    Optional<FailedStatement> failed = executeOneByOne(statements);
    if (failed.isPresent()) {
      return failed;
    }
    try {
      execute("RELEASE atlas_rows");
      return Optional.empty();
    } catch (DatabaseException deferred) {
      execute("ROLLBACK TO atlas_rows");
      execute("RELEASE atlas_rows");
      return executeOneByOne(statements);
    }
  }

  @Override
  public void cancel() {
    try {
      connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** SQLite ends no statement by itself. */
  @Override
  public void limit(Duration statement, Duration lock) {
    long millis = lock.isZero() ? SqliteConnector.BUSY_MILLIS : Math.max(1, lock.toMillis());
    execute("PRAGMA busy_timeout = " + millis);
  }

  @Override
  public boolean isLockTimeout(DatabaseException failure) {
    return SqliteErrors.isBusy(failure);
  }

  @Override
  public DatabaseTransaction begin() {
    return new SqliteTransaction(this);
  }

  @Override
  public Optional<SpareDatabases> spareDatabases() {
    return Optional.of(new SqliteSpares(url));
  }

  @Override
  public StatisticsQuery statistics() {
    return new StatisticsQuery(PageCounts.QUERY);
  }

  @Override
  public Inspector inspector() {
    return new SqliteInspector(this);
  }

  @Override
  public DiffRules diffRules() {
    return new SqliteDiffRules();
  }

  @Override
  public SqlWriter sqlWriter() {
    return new SqliteWriter(this::hasSequence);
  }

  private boolean hasSequence(String table) {
    try {
      return new CatalogReader(connection).sequences().containsKey(table);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  @Override
  public Scratch scratch() {
    return new SqliteScratch(this);
  }

  /** Only a URL that SQLite reads itself has a lock name of its own (spec migrate.md §8.7). */
  @Override
  public DatabaseLock lock(String name, Duration timeout) {
    String file = name;
    if (SqliteConnector.isUri(url)) {
      Adler32 checksum = new Adler32();
      checksum.update((url.host() + url.path()).getBytes(StandardCharsets.UTF_8));
      file = name + "_" + Long.toHexString(checksum.getValue());
    }
    return SqliteLock.take(Path.of(System.getProperty("java.io.tmpdir")), file, timeout);
  }

  @Override
  public StatementJudge statementJudge() {
    return new SqliteJudge();
  }

  @Override
  public HistorySql history(String schema) {
    return SqliteHistory.in(schema);
  }

  @Override
  public DatabaseException failure(SQLException cause) {
    return SqliteErrors.failure(cause);
  }

  boolean inMemory() {
    return SqliteConnector.inMemory(url);
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
