package dev.atlasaction.engine.evolve;

import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.migrate.MigrationDraft;
import java.util.List;

/** Makes a migration file of planned statements. */
public final class PlannedFile {

  private static final String NO_TRANSACTION = "-- atlas:txmode none";

  private PlannedFile() {}

  /** The file; one with statements that refuse a transaction says so in a directive. */
  public static MigrationDraft draft(
      String version, String name, List<PlannedStatement> statements) {
    boolean refuses = statements.stream().anyMatch(PlannedFile::refusesTransaction);
    List<String> directives = refuses ? List.of(NO_TRANSACTION) : List.of();
    return new MigrationDraft(version, name, "", directives, statements);
  }

  private static boolean refusesTransaction(PlannedStatement statement) {
    String sql = statement.sql();
    return sql.startsWith("CREATE INDEX CONCURRENTLY ")
        || sql.startsWith("CREATE UNIQUE INDEX CONCURRENTLY ")
        || sql.startsWith("DROP INDEX CONCURRENTLY ");
  }
}
