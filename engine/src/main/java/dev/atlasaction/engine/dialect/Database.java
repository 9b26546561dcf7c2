package dev.atlasaction.engine.dialect;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One open connection to a server, and everything the engine can ask of it. Not thread-safe; the
 * parts it hands out ({@link #inspector()} and so on) use its connection.
 */
public interface Database extends AutoCloseable {

  /** The dialect that opened it. */
  Dialect dialect();

  /** The product as reports name it: {@code sqlite}, {@code postgres}, {@code mysql}, ... */
  String driver();

  /** The URL it was opened with. */
  DatabaseUrl url();

  /** Who the server says it is. */
  ServerVersion version();

  /** The schema the connection is bound to; empty when it speaks for all schemas. */
  String boundSchema();

  /** The JDBC connection, in auto-commit mode. */
  Connection connection();

  /**
   * Runs one statement as written, without parameters.
   *
   * @throws DatabaseException with the server's words as the original's driver prints them
   */
  void execute(String statement);

  /**
   * Runs one statement of a file that is reviewed. Statements are committed one by one, until one
   * needs a transaction as files have it when they are applied, such as {@code LOCK TABLE}: from
   * there on to {@link #endFile()} there is one.
   *
   * @throws DatabaseException as {@link #execute(String)} does
   */
  default void executeInFile(String statement) {
    execute(statement);
  }

  /**
   * Runs statements of a file that is reviewed which only change rows. They do what they would one
   * by one, with less waiting for the server; those behind a failure may have run as well.
   *
   * @return the first that failed
   */
  default Optional<FailedStatement> executeRowsInFile(List<String> statements) {
    return executeOneByOne(statements);
  }

  /** As {@link #executeRowsInFile}, each by itself, up to the first that fails. */
  default Optional<FailedStatement> executeOneByOne(List<String> statements) {
    for (int i = 0; i < statements.size(); i++) {
      try {
        executeInFile(statements.get(i));
      } catch (DatabaseException refused) {
        return Optional.of(new FailedStatement(i, refused));
      }
    }
    return Optional.empty();
  }

  /** Ends the transaction of a file, if a statement needed one. */
  default void endFile() {}

  /**
   * Starts a transaction. A product may suspend rules of the server until its end, as SQLite does
   * with foreign keys (spec planner.md §4.2).
   */
  default DatabaseTransaction begin() {
    return new JdbcTransaction(this);
  }

  /** As {@link #begin()}, but all rules of the server stay as they are. */
  default DatabaseTransaction beginPlain() {
    return new JdbcTransaction(this);
  }

  /** The name that the server has for the session of this connection; empty if there is none. */
  default String session() {
    return "";
  }

  /**
   * Whether a session of the server runs a statement now, whoever began it.
   *
   * @param session as {@link #session()} named it
   * @throws DatabaseException if the server does not answer
   */
  default boolean isRunning(String session, String statement) {
    return false;
  }

  /** Ends the statement that runs now; called by another thread. It may be over before. */
  default void cancel() {}

  /**
   * Limits what comes on this connection. Where the server cannot end statements, the caller does.
   *
   * @param statement the longest time of a statement; zero for any
   * @param lock the longest wait for a lock on a table or row; zero for the server's own
   */
  default void limit(Duration statement, Duration lock) {}

  /** Whether a statement failed because it waited too long for others, or with them. */
  default boolean isLockTimeout(DatabaseException failure) {
    return false;
  }

  /** What a user of this connection should know, such as that something stands between. */
  default List<String> notices() {
    return List.of();
  }

  /** Says what statements do to transactions. */
  StatementJudge statementJudge();

  /** Reads the catalog. */
  Inspector inspector();

  /** Answers of this server to the differ's questions. */
  DiffRules diffRules();

  /** Writes changes as SQL for this server. */
  SqlWriter sqlWriter();

  /** The clean-room rules when this is a dev database. */
  Scratch scratch();

  /**
   * A query in the product's own way of writing parameters, as its driver takes it.
   *
   * @param count how many arguments there are
   */
  default QueryText queryText(String query, int count) {
    return QueryText.plain(query, count);
  }

  /** Takes back settings of the session that change how the catalog spells things. */
  default void forgetSettings() {}

  /** Makes databases beside this one; empty where the user's URL leaves no room for others. */
  default Optional<SpareDatabases> spareDatabases() {
    return Optional.empty();
  }

  /** Watches for tables that are rewritten, where the server tells; empty elsewhere. */
  default Optional<StorageProbe> storageProbe() {
    return Optional.empty();
  }

  /**
   * Asks the server to make a plan of a query, which is not run.
   *
   * @throws DatabaseException if it does not fit the schema
   */
  default void prepare(String query) {
    execute("EXPLAIN " + query);
  }

  /** How the server is asked for the sizes of its tables. */
  StatisticsQuery statistics();

  /**
   * Takes the named lock or fails.
   *
   * @param timeout how long to wait; zero asks once
   * @return released by closing it
   * @throws DatabaseException if somebody else holds it (spec migrate.md §8.7)
   */
  DatabaseLock lock(String name, Duration timeout);

  /**
   * This session as if it had just been opened with another URL; then this object is used no more.
   * Empty if only a new connection is like a new connection.
   *
   * @throws DatabaseException if the server refuses
   */
  default Optional<Database> moveTo(DatabaseUrl other) {
    return Optional.empty();
  }

  /**
   * As {@link #lock(String, Duration)}, but runs whose histories are in different schemas need not
   * exclude each other if the server can tell them apart.
   *
   * @param scope the schema of the history
   */
  default DatabaseLock lock(String name, String scope, Duration timeout) {
    return lock(name, timeout);
  }

  /**
   * The words for a history of migrations in {@code schema}.
   *
   * @throws dev.atlasaction.engine.error.EngineException if the product has no such place for it
   */
  HistorySql history(String schema);

  /** Turns a JDBC failure of this product into the text the original prints. */
  DatabaseException failure(java.sql.SQLException cause);

  @Override
  void close();
}
