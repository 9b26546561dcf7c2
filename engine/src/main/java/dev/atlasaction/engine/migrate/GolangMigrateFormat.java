package dev.atlasaction.engine.migrate;

import dev.atlasaction.engine.sql.ScannerOptions;
import dev.atlasaction.engine.sql.Statement;
import java.util.List;

/** Pairs of {@code .up.sql} and {@code .down.sql} files (migrate.md section 6). */
record GolangMigrateFormat() implements DirFormat {

  private static final String UP = ".up.sql";
  private static final String DOWN = ".down.sql";

  @Override
  public String name() {
    return "golang-migrate";
  }

  @Override
  public String typeName() {
    return "*sqltool.GolangMigrateDir";
  }

  @Override
  public List<String> fileNames(DirStorage storage) {
    return FileNames.endingWith(UP, storage);
  }

  @Override
  public String description(String fileName) {
    return FileNames.withoutSuffix(FileNames.description(fileName), ".up");
  }

  @Override
  public List<Statement> downStatements(
      MigrationDir dir, MigrationFile file, ScannerOptions driver) {
    return DownScripts.ofFile(dir, FileNames.withoutSuffix(file.name(), UP) + DOWN);
  }

  @Override
  public List<NewFile> render(MigrationDraft draft) {
    String stem = draft.stem("_");
    return List.of(
        new NewFile(stem + UP, PlainScript.up(draft.statements())),
        new NewFile(stem + DOWN, PlainScript.down(draft.statements())));
  }
}
