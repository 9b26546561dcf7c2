package dev.atlasaction.engine.migrate;

import dev.atlasaction.engine.sql.ScannerOptions;
import dev.atlasaction.engine.sql.Statement;
import dev.atlasaction.engine.sql.StatementScanner;
import java.util.List;

/** The native format (migrate.md section 1). */
record AtlasFormat() implements DirFormat {

  @Override
  public String name() {
    return "atlas";
  }

  @Override
  public String typeName() {
    return "*migrate.LocalDir";
  }

  @Override
  public boolean hasDirectives() {
    return true;
  }

  /** Of a file with sections only the migration counts. */
  @Override
  public List<Statement> statements(MigrationFile file, ScannerOptions driver) {
    return FileSections.find(file)
        .map(sections -> sections.statements(driver))
        .orElseGet(() -> new StatementScanner(driver).scan(file.content()));
  }

  @Override
  public List<Statement> downStatements(
      MigrationDir dir, MigrationFile file, ScannerOptions driver) {
    return FileSections.find(file)
        .flatMap(FileSections::findDown)
        .map(down -> down.statements(driver))
        .orElse(List.of());
  }

  @Override
  public List<NewFile> render(MigrationDraft draft) {
    return List.of(new NewFile(draft.stem("_") + FileNames.SUFFIX, AtlasScript.render(draft)));
  }
}
