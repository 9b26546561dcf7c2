package dev.atlasaction.engine.migrate;

import dev.atlasaction.engine.sql.ScannerOptions;
import dev.atlasaction.engine.sql.Statement;
import java.util.List;

/** Versioned, baseline and repeatable files in nested folders (migrate.md section 6.3). */
record FlywayFormat() implements DirFormat {

  @Override
  public String name() {
    return "flyway";
  }

  @Override
  public String typeName() {
    return "*sqltool.FlywayDir";
  }

  @Override
  public List<String> fileNames(DirStorage storage) {
    FlywayFiles files = new FlywayFiles();
    storage.tree().forEach(files::add);
    return files.inOrder();
  }

  @Override
  public String version(String fileName) {
    return FlywayFiles.version(fileName);
  }

  @Override
  public String description(String fileName) {
    int separator = fileName.indexOf("__");
    return separator < 0
        ? ""
        : FileNames.withoutSuffix(fileName.substring(separator + 2), FileNames.SUFFIX);
  }

  /** The undo file of the version, whatever it is called and wherever it is. */
  @Override
  public List<Statement> downStatements(
      MigrationDir dir, MigrationFile file, ScannerOptions driver) {
    return dir.storage().tree().stream()
        .filter(path -> path.startsWith("U", path.lastIndexOf('/') + 1))
        .filter(path -> path.endsWith(FileNames.SUFFIX) && version(path).equals(file.version()))
        .findFirst()
        .map(path -> DownScripts.ofFile(dir, path))
        .orElse(List.of());
  }

  @Override
  public List<NewFile> render(MigrationDraft draft) {
    String stem = draft.stem("__") + FileNames.SUFFIX;
    return List.of(
        new NewFile("V" + stem, PlainScript.up(draft.statements())),
        new NewFile("U" + stem, PlainScript.down(draft.statements())));
  }
}
