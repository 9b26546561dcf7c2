package dev.atlasaction.engine.proposal;

import dev.atlasaction.engine.dialect.Dialect;
import dev.atlasaction.engine.migrate.DirFormat;
import dev.atlasaction.engine.migrate.FileSections;
import dev.atlasaction.engine.migrate.MemoryDir;
import dev.atlasaction.engine.migrate.MigrationDir;
import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.sql.ScannerOptions;
import dev.atlasaction.engine.sql.Statement;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A planned change (spec testing.md §4).
 *
 * @param from the fingerprint of the state that it starts from
 * @param to the fingerprint of the state that it leads to
 * @param migration the statements, with their comments and directives
 */
public record PlanFile(String name, String from, String to, String migration) {

  /** What names of plan files end in. */
  public static final String SUFFIX = ".plan.hcl";

  /** The statements as a migration file, which reviews and checks take. */
  public MigrationFile file() {
    MemoryDir memory = new MemoryDir("plan");
    memory.write(name + ".sql", migration.getBytes(StandardCharsets.UTF_8));
    return new MigrationDir(memory, DirFormat.atlas()).files().getFirst();
  }

  /** The statements that run, without the checks before them. */
  public List<Statement> statements(Dialect dialect) {
    return statements(dialect.scannerOptions());
  }

  List<Statement> statements(ScannerOptions options) {
    MigrationFile file = file();
    return FileSections.find(file).map(FileSections::migration).orElse(file).statements(options);
  }

  /** The same plan with other statements. */
  public PlanFile withMigration(String other) {
    return new PlanFile(name, from, to, other);
  }
}
