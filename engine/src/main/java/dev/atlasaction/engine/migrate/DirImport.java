package dev.atlasaction.engine.migrate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.sql.ScannerOptions;
import dev.atlasaction.engine.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Copies a foreign directory into one of the native format (migrate.md section 6.5). */
public final class DirImport {

  private DirImport() {}

  /** What came of it. */
  public enum Result {
    /** The target holds the migrations. */
    IMPORTED,
    /** The source has no files; nothing was written. */
    NOTHING_TO_IMPORT
  }

  /**
   * Imports. Ways back (down files and sections) are left out.
   *
   * @param source a directory of a foreign format; a missing checksum file is accepted
   * @param target an empty directory; always written in the native format
   * @throws EngineException if the source is native or invalid, or the target holds files
   */
  public static Result run(MigrationDir source, DirStorage target) {
    requireForeign(source.format());
    validateSource(source);
    MigrationDir to = new MigrationDir(target, DirFormat.atlas());
    if (!to.format().fileNames(target).isEmpty()) {
      throw EngineException.user("target migration directory must be empty");
    }
    List<MigrationFile> files = source.files();
    if (files.isEmpty()) {
      return Result.NOTHING_TO_IMPORT;
    }
    for (Renamed file : rename(files)) {
      MigrationDraft draft =
          MigrationDraft.of(file.version(), file.description(), statements(file.file()));
      for (DirFormat.NewFile written : to.format().render(draft)) {
        target.write(written.name(), written.content().getBytes(UTF_8));
      }
    }
    DirOperations.hash(to);
    return Result.IMPORTED;
  }

  /** Refuses a source that is native already; to be asked before the target is created. */
  public static void requireForeign(DirFormat source) {
    if (source instanceof AtlasFormat) {
      throw EngineException.user("cannot import a migration directory already in \"atlas\" format");
    }
  }

  private static void validateSource(MigrationDir source) {
    if (source.findSum().isPresent()) {
      Checksum.validate(source);
    }
  }

  private record Renamed(MigrationFile file, String version, String description) {}

  /**
   * Repeatable files of flyway come last and have no version: they get that of the file before the
   * first of them, and an R.
   */
  private static List<Renamed> rename(List<MigrationFile> files) {
    List<Renamed> renamed = new ArrayList<>();
    String repeatable = "";
    String last = "0";
    for (MigrationFile file : files) {
      boolean flyway = file.format() instanceof FlywayFormat;
      if (flyway && repeatable.isEmpty() && file.version().isEmpty()) {
        repeatable = last + "R";
      }
      last = file.version();
      String version = repeatable.isEmpty() ? file.version() : repeatable;
      renamed.add(new Renamed(file, version, file.description()));
    }
    return renamed;
  }

  private static List<PlannedStatement> statements(MigrationFile file) {
    List<PlannedStatement> statements = new ArrayList<>();
    for (Statement statement : file.statements(ScannerOptions.generic())) {
      StringBuilder text = new StringBuilder();
      for (String comment : statement.comments()) {
        text.append(comment).append(comment.endsWith("\n") ? "" : "\n");
      }
      text.append(FileNames.withoutSuffix(statement.text(), ";"));
      statements.add(new PlannedStatement(text.toString(), "", List.of(), null));
    }
    return statements;
  }
}
