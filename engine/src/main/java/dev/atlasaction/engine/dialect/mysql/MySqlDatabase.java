package dev.atlasaction.engine.dialect.mysql;

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
import dev.atlasaction.engine.dialect.mysql.catalog.MySqlInspector;
import dev.atlasaction.engine.dialect.mysql.diff.Collations;
import dev.atlasaction.engine.dialect.mysql.diff.MySqlDiffRules;
import dev.atlasaction.engine.dialect.mysql.server.Catalog;
import dev.atlasaction.engine.dialect.mysql.server.ConnectionSettings;
import dev.atlasaction.engine.dialect.mysql.server.FailureText;
import dev.atlasaction.engine.dialect.mysql.server.Server;
import dev.atlasaction.engine.dialect.mysql.write.MySqlWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One connection to a MySQL or MariaDB server. */
final class MySqlDatabase implements Database {

  private final MySqlDialect dialect;
  private final DatabaseUrl url;
  private final FailureText failures;
  private final Connection connection;
  private final Server server;

  private MySqlDatabase(MySqlDialect dialect, DatabaseUrl url, Connector connector)
      throws SQLException {
    this.dialect = dialect;
    this.url = url;
    this.failures = connector.failures();
    this.connection = connector.connect();
    this.server = Connector.ask(connection);
  }

  static MySqlDatabase open(MySqlDialect dialect, DatabaseUrl url) {
    Connector connector = new Connector(url);
    try {
      return new MySqlDatabase(dialect, url, connector);
    } catch (SQLException e) {
      DatabaseException failure = connector.failures().failure(e);
      throw new DatabaseException("mysql: query system variables: " + failure.getMessage(), e);
    }
  }

  @Override
  public Dialect dialect() {
    return dialect;
  }

  /** With question marks as parameters. */
  @Override
  public void prepare(String query) {
    execute("PREPARE atlas_review FROM '" + query.replace("\\", "\\\\").replace("'", "''") + "'");
    execute("DEALLOCATE PREPARE atlas_review");
  }

  @Override
  public StatisticsQuery statistics() {
    String status =
        driver().equals("mariadb")
            ? "information_schema.GLOBAL_STATUS"
            : "performance_schema.global_status";
    return new StatisticsQuery(Catalog.read("statistics").replace("@status@", status));
  }

  @Override
  public String driver() {
    return url.scheme().startsWith("maria") ? "mariadb" : "mysql";
  }

  @Override
  public DatabaseUrl url() {
    return url;
  }

  @Override
  public ServerVersion version() {
    return server.version();
  }

  @Override
  public String boundSchema() {
    return ConnectionSettings.schemaOf(url);
  }

  @Override
  public Connection connection() {
    return connection;
  }

  @Override
  public void execute(String statement) {
    try (Statement jdbc = connection.createStatement()) {
      jdbc.setEscapeProcessing(false);
      jdbc.execute(statement);
    } catch (SQLException e) {
      throw failures.failure(e);
    }
  }

  @Override
  public Optional<FailedStatement> executeRowsInFile(List<String> statements) {
    return statements.size() == 1
        ? executeOneByOne(statements)
        : new RowBatch(connection, failures).run(statements);
  }

  @Override
  public void cancel() {
    try {
      connection.unwrap(org.mariadb.jdbc.Connection.class).cancelCurrentQuery();
    } catch (SQLException e) {
      throw failures.failure(e);
    }
  }

  /** MySQL ends no statement but queries by itself. */
  @Override
  public void limit(Duration statement, Duration lock) {
    String wait = seconds(lock);
    execute(
        "SET lock_wait_timeout = "
            + wait
            + ", innodb_lock_wait_timeout = "
            + wait
            + (server.isMaria() ? ", max_statement_time = " + seconds(statement) : ""));
  }

  private static String seconds(Duration time) {
    return time.isZero() ? "DEFAULT" : String.valueOf(Math.max(1, time.toSeconds()));
  }

  @Override
  public boolean isLockTimeout(DatabaseException failure) {
    return FailureText.isLockTimeout(failure);
  }

  @Override
  public DatabaseTransaction begin() {
    return new MySqlTransaction(this);
  }

  @Override
  public Optional<SpareDatabases> spareDatabases() {
    return boundSchema().isEmpty() ? Optional.empty() : Optional.of(new MySqlSpares(this));
  }

  @Override
  public Inspector inspector() {
    return new MySqlInspector(new Catalog(connection, failures), server, boundSchema());
  }

  @Override
  public DiffRules diffRules() {
    return new MySqlDiffRules(server, Collations.live(new Catalog(connection, failures), server));
  }

  @Override
  public SqlWriter sqlWriter() {
    return new MySqlWriter(server);
  }

  @Override
  public Scratch scratch() {
    return new MySqlScratch(this, new Catalog(connection, failures));
  }

  @Override
  public DatabaseLock lock(String name, Duration timeout) {
    return MySqlLock.take(connection, failures, name, timeout);
  }

  @Override
  public DatabaseTransaction beginPlain() {
    return begin();
  }

  @Override
  public String session() {
    try {
      long id = connection.unwrap(org.mariadb.jdbc.Connection.class).getContext().getThreadId();
      return String.valueOf(id);
    } catch (SQLException e) {
      throw failures.failure(e);
    }
  }

  /** Numbers of sessions come back after a restart, so the statement has to be the same too. */
  @Override
  public boolean isRunning(String session, String statement) {
    String own = session();
    return new Catalog(connection, failures)
        .query("SHOW FULL PROCESSLIST", List.of()).stream()
            .filter(row -> row.text(0).equals(session) && !row.text(0).equals(own))
            .anyMatch(row -> plain(row.text(7)).equals(plain(statement)));
  }

  /** The server shows statements without the delimiter. */
  private static String plain(String statement) {
    int end = statement.length();
    while (end > 0 && " \t\r\n;".indexOf(statement.charAt(end - 1)) >= 0) {
      end--;
    }
    return statement.substring(0, end).strip();
  }

  @Override
  public StatementJudge statementJudge() {
    return new MySqlJudge(new Catalog(connection, failures));
  }

  @Override
  public HistorySql history(String schema) {
    return MySqlHistory.in(schema, server.isMaria());
  }

  @Override
  public DatabaseException failure(SQLException cause) {
    return failures.failure(cause);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failures.failure(e);
    }
  }
}
