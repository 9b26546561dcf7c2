package dev.atlasaction.engine.revert;

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
final class DevTrail {

  private static final String WHERE = "sql/migrate: read migration directory state: ";

  private final Database dev;
  private final Scope scope;

  DevTrail(Database dev, Scope scope) {
    this.dev = dev;
    this.scope = scope;
  }

  Database dev() {
    return dev;
  }

  /** The state now. */
  Realm state() {
    return scope.inspect(dev);
  }

  void run(List<MigrationFile> files) {
    for (MigrationFile file : files) {
      statements(dev, file).forEach(statement -> run(file, statement));
    }
  }

  void run(MigrationFile file, Statement statement) {
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
  static List<Statement> statements(Database database, MigrationFile file) {
    try {
      MigrationFile migration = FileSections.find(file).map(FileSections::migration).orElse(file);
      return migration.statements(database.dialect().scannerOptions());
    } catch (EngineException malformed) {
      throw malformed.prefixed(
          WHERE + "sql/migrate: scanning statements from " + GoQuote.quote(file.name()) + ": ");
    }
  }
}
