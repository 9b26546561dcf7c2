package dev.atlasaction.engine.migrate;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.sql.ScannerOptions;
import dev.atlasaction.engine.sql.Statement;
import dev.atlasaction.engine.sql.StatementScanner;
import java.util.List;
import java.util.Optional;

/**
 * A layout of migration directories: which files count and in what order, how names and contents
 * are read, and how a new migration is written (migrate.md section 6).
 */
public sealed interface DirFormat
    permits AtlasFormat,
        DbmateFormat,
        FlywayFormat,
        GolangMigrateFormat,
        GooseFormat,
        LiquibaseFormat {

  /**
   * A file to write.
   *
   * @param name file name
   * @param content its text
   */
  record NewFile(String name, String content) {}

  /** The native format. */
  static DirFormat atlas() {
    return new AtlasFormat();
  }

  /** All formats; the native one first. */
  static List<DirFormat> all() {
    return List.of(
        new AtlasFormat(),
        new GolangMigrateFormat(),
        new GooseFormat(),
        new FlywayFormat(),
        new LiquibaseFormat(),
        new DbmateFormat());
  }

  /** The format of a name, matched to the letter; {@code ""} is the native format. */
  static Optional<DirFormat> find(String name) {
    return name.isEmpty()
        ? Optional.of(atlas())
        : all().stream().filter(format -> format.name().equals(name)).findFirst();
  }

  /**
   * The format of a name.
   *
   * @throws EngineException if there is none
   */
  static DirFormat get(String name) {
    return find(name)
        .orElseThrow(() -> EngineException.user("unknown dir format " + GoQuote.quote(name)));
  }

  /** The name in {@code ?format=} and {@code --dir-format}. */
  String name();

  /** What messages of the original call a directory of this format, such as a Go type. */
  String typeName();

  /** The names of the migration files in order. */
  default List<String> fileNames(DirStorage storage) {
    return FileNames.endingWith(FileNames.SUFFIX, storage);
  }

  /** The version in a file name. */
  default String version(String fileName) {
    return FileNames.version(fileName);
  }

  /** The description in a file name. */
  default String description(String fileName) {
    return FileNames.description(fileName);
  }

  /** True if files may carry directives of their own. */
  default boolean hasDirectives() {
    return false;
  }

  /** The statements of a file that move the schema forward. */
  default List<Statement> statements(MigrationFile file, ScannerOptions driver) {
    return new StatementScanner(ScannerOptions.generic()).scan(file.content());
  }

  /**
   * The statements that undo a file, where somebody wrote them down (spec migrate.md §6.4); empty
   * if there are none.
   */
  List<Statement> downStatements(MigrationDir dir, MigrationFile file, ScannerOptions driver);

  /** The files of a new migration. */
  List<NewFile> render(MigrationDraft draft);
}
