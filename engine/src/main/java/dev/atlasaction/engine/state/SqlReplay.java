package dev.atlasaction.engine.state;

import dev.atlasaction.engine.devdb.CleanRoom;
import dev.atlasaction.engine.devdb.DirtyException;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.InspectOptions;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.migrate.ChecksumException;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.engine.migrate.FileSections;
import dev.atlasaction.engine.migrate.MigrationDir;
import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.sql.Glance;
import dev.atlasaction.engine.sql.ScannerOptions;
import dev.atlasaction.engine.sql.SourceLines;
import dev.atlasaction.engine.sql.Statement;
import dev.atlasaction.engine.sql.StatementScanner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Builds SQL on a dev database and reads back what it is (spec migrate.md §10.1). */
public final class SqlReplay {

  private final Database dev;

  /** Replays on {@code dev}, which must be clean and is left clean. */
  public SqlReplay(Database dev) {
    this.dev = dev;
  }

  /**
   * The state that SQL files describe.
   *
   * @throws EngineException if a statement fails; it names the file and the statement
   */
  Realm files(List<Path> files, InspectOptions options) {
    return inSnapshot(() -> {
      build(files);
      return dev.inspector().inspectAll(options);
    });
  }

  /** Runs SQL files and leaves what they make. */
  void build(List<Path> files) {
    for (Path file : files) {
      build(file.getFileName().toString(), SchemaFiles.read(file));
    }
  }

  /** The state that a SQL text describes, which messages call {@code name}. */
  Realm text(String name, String text, InspectOptions options) {
    return inSnapshot(() -> {
      build(name, text);
      return dev.inspector().inspectAll(options);
    });
  }

  private <T> T inSnapshot(Supplier<T> work) {
    try {
      return CleanRoom.use(dev, work);
    } catch (DirtyException dirty) {
      throw dirty.prefixed("sql/migrate: taking database snapshot: ");
    }
  }

  /** Runs a SQL text, which messages call {@code file}, and leaves what it makes. */
  void build(String file, String text) {
    String name = GoQuote.quote(file);
    ScannerOptions options = dev.dialect().scannerOptions();
    boolean dump = DumpText.is(text);
    String cleaned = dump ? DumpText.cleaned(file, text, dev) : text;
    byte[] content = cleaned.getBytes(StandardCharsets.UTF_8);
    for (Statement statement : statements(name, options, content)) {
      Optional<String> sql =
          dump ? DumpText.statement(file, statement.text()) : Optional.of(statement.text());
      try {
        sql.ifPresent(dev::execute);
      } catch (DatabaseException refused) {
        throw EngineException.user(
            "read state from "
                + name
                + ": executing statement: "
                + GoQuote.quote(statement.text())
                + ": "
                + refused.getMessage()
                + Glance.place(file, new SourceLines(content), statement));
      }
    }
    if (dump) {
      dev.forgetSettings();
    }
  }

  private static List<Statement> statements(String name, ScannerOptions options, byte[] content) {
    try {
      return new StatementScanner(options).scan(content);
    } catch (EngineException malformed) {
      throw malformed.prefixed(
          "sql/migrate: read migration directory state: sql/migrate: scanning statements from "
              + name
              + ": ");
    }
  }

  /**
   * The state after a migration directory.
   *
   * @param version the last version to replay; empty for all
   * @throws EngineException if the version is unknown or a statement fails
   */
  public Realm directory(MigrationDir dir, String version, InspectOptions options) {
    List<MigrationFile> files = upTo(validFiles(dir), version);
    return inSnapshot(() -> {
      files.forEach(this::migration);
      return dev.inspector().inspectAll(options);
    });
  }

  /** Runs a migration directory up to a version and leaves what it makes. */
  void build(MigrationDir dir, String version) {
    upTo(validFiles(dir), version).forEach(this::migration);
  }

  private static List<MigrationFile> validFiles(MigrationDir dir) {
    try {
      return DirSnapshot.readValid(dir).files();
    } catch (ChecksumException invalid) {
      throw invalid.prefixed(
          "sql/migrate: read migration directory state: sql/migrate: validate migration"
              + " directory: ");
    }
  }

  private void migration(MigrationFile file) {
    MigrationFile section = section(file);
    for (Statement statement : statements(file, section)) {
      try {
        dev.execute(statement.text());
      } catch (DatabaseException refused) {
        throw EngineException.user(
            "sql/migrate: read migration directory state: sql/migrate: executing statement "
                + GoQuote.quote(statement.text())
                + " from version "
                + GoQuote.quote(file.version())
                + ": "
                + refused.getMessage()
                + Glance.place(nameOf(file, section), section.lines(), statement));
      }
    }
  }

  private static String nameOf(MigrationFile file, MigrationFile section) {
    return section.name().equals(file.name())
        ? file.name()
        : file.name() + " (" + section.name() + ")";
  }

  /** The part of a file that is run. */
  private static MigrationFile section(MigrationFile file) {
    try {
      return FileSections.find(file).map(FileSections::migration).orElse(file);
    } catch (EngineException malformed) {
      throw malformed.prefixed(scanning(file));
    }
  }

  private List<Statement> statements(MigrationFile file, MigrationFile section) {
    try {
      return section.statements(dev.dialect().scannerOptions());
    } catch (EngineException malformed) {
      throw malformed.prefixed(scanning(file));
    }
  }

  private static String scanning(MigrationFile file) {
    return "sql/migrate: read migration directory state: sql/migrate: scanning statements from "
        + GoQuote.quote(file.name())
        + ": ";
  }

  /** The files from the last checkpoint up to a version. */
  private static List<MigrationFile> upTo(List<MigrationFile> files, String version) {
    int end = files.size();
    if (!version.isEmpty()) {
      end = 1 + indexOf(files, version);
    }
    int start = 0;
    for (int i = 0; i < end; i++) {
      if (files.get(i).isCheckpoint()) {
        start = i;
      }
    }
    return files.subList(start, end);
  }

  private static int indexOf(List<MigrationFile> files, String version) {
    for (int i = 0; i < files.size(); i++) {
      if (files.get(i).version().equals(version)) {
        return i;
      }
    }
    throw EngineException.user(
        "sql/migrate: migration with version " + GoQuote.quote(version) + " not found");
  }
}
