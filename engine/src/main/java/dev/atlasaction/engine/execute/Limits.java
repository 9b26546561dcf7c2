package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoDuration;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.sql.Directive;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long the statements of a run may take and wait (spec ddl-hazards.md §1.1: a change of a table
 * that waits for a lock stops everybody who comes after it).
 *
 * @param statement the longest time of one statement; zero for any
 * @param lock the longest wait of one statement for a lock; zero for what the server has
 * @param retries how often a statement is tried again that waited that long
 */
public record Limits(Duration statement, Duration lock, int retries) {

  /** None. */
  public static final Limits NONE = new Limits(Duration.ZERO, Duration.ZERO, 0);

  /** How often a statement that may not wait long is tried again, if nobody says. */
  public static final int RETRIES = 5;

  /**
   * With what the directives {@code statement_timeout}, {@code lock_timeout} and {@code
   * lock_retries} of a file say instead.
   *
   * @throws EngineException if one is malformed or there twice
   */
  Limits forFile(MigrationFile file) {
    Duration own = find(file, "statement_timeout").map(GoDuration::parse).orElse(statement);
    Optional<Duration> wait = find(file, "lock_timeout").map(GoDuration::parse);
    int unsaid = wait.isPresent() && lock.isZero() ? RETRIES : retries;
    int times = find(file, "lock_retries").map(text -> number(file, text)).orElse(unsaid);
    return new Limits(own, wait.orElse(lock), times);
  }

  private static Optional<String> find(MigrationFile file, String name) {
    List<String> values = file.directives(name).stream().map(Directive::args).toList();
    if (values.size() > 1) {
      throw EngineException.user(
          "multiple " + name + " values found in file " + GoQuote.quote(file.name()));
    }
    return values.stream().map(String::strip).findFirst();
  }

  private static int number(MigrationFile file, String text) {
    if (!text.matches("[0-9]{1,4}")) {
      throw EngineException.user(
          "invalid lock_retries "
              + GoQuote.quote(text)
              + " in file "
              + GoQuote.quote(file.name())
              + ": give a number of times");
    }
    return Integer.parseInt(text);
  }
}
