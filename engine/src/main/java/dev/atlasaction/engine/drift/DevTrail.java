package dev.atlasaction.engine.drift;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.migrate.FileSections;
import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.sql.Statement;
import java.util.List;

/** Runs files on the dev database, which is clean, and looks at the states on the way. */
public final class DevTrail {

  private static final String WHERE = "sql/migrate: read migration directory state: ";

  private final Database dev;
  private final ComparedScope scope;

  /** A trail that begins now. */
  public DevTrail(Database dev, ComparedScope scope) {
    this.dev = dev;
    this.scope = scope;
  }

  /** The database it is on. */
  public Database dev() {
    return dev;
  }

  /** The state now. */
  public Realm state() {
    return scope.inspect(dev);
  }

  /** Runs files to their ends. */
  public void run(List<MigrationFile> files) {
    for (MigrationFile file : files) {
      statements(dev, file).forEach(statement -> run(file, statement));
    }
  }

  /**
   * Runs a statement of a file.
   *
   * @throws EngineException if the database refuses it
   */
  public void run(MigrationFile file, Statement statement) {
    try {
      dev.execute(statement.text());
    } catch (DatabaseException refused) {
      throw EngineException.user(
          WHERE
              + "sql/migrate: executing statement "
              + GoQuote.quote(statement.text())
              + " from version "
              + GoQuote.quote(file.version())
              + ": "
              + refused.getMessage());
    }
  }

  /** The statements of a file, as the product splits them. */
  public static List<Statement> statements(Database database, MigrationFile file) {
    try {
      MigrationFile migration = FileSections.find(file).map(FileSections::migration).orElse(file);
      return migration.statements(database.dialect().scannerOptions());
    } catch (EngineException malformed) {
      throw malformed.prefixed(
          WHERE + "sql/migrate: scanning statements from " + GoQuote.quote(file.name()) + ": ");
    }
  }
}
