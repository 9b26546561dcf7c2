package dev.atlasaction.engine.migrate;

import dev.atlasaction.engine.sql.ScannerOptions;
import dev.atlasaction.engine.sql.Statement;
import java.util.List;

/** One file with {@code -- +goose} marks for both directions (migrate.md section 6.1). */
record GooseFormat() implements DirFormat {

  @Override
  public String name() {
    return "goose";
  }

  @Override
  public String typeName() {
    return "*sqltool.GooseDir";
  }

  @Override
  public List<Statement> statements(MigrationFile file, ScannerOptions driver) {
    return new GooseReader(file).rewrite().scan(ScannerOptions.generic());
  }

  @Override
  public List<Statement> downStatements(
      MigrationDir dir, MigrationFile file, ScannerOptions driver) {
    return new GooseReader(file).rewriteDown().scan(ScannerOptions.generic());
  }

  @Override
  public List<NewFile> render(MigrationDraft draft) {
    String text =
        "-- +goose Up\n"
            + PlainScript.up(draft.statements())
            + "\n-- +goose Down\n"
            + PlainScript.down(draft.statements());
    return List.of(new NewFile(draft.stem("_") + FileNames.SUFFIX, text));
  }
}
