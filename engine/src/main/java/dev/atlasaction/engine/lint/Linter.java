package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseLock;
import dev.atlasaction.engine.diff.Differ;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.migrate.ChecksumException;
import dev.atlasaction.engine.migrate.DirSnapshot;
import dev.atlasaction.engine.migrate.FileSections;
import dev.atlasaction.engine.migrate.MigrationDir;
import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.migrate.SumFile;
import dev.atlasaction.engine.report.SchemaStates;
import dev.atlasaction.engine.report.StepReport;
import dev.atlasaction.engine.schema.Realm;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reviews the new files of a directory: integrity, detection, replay, analysis (spec lint.md §4). A
 * failing step ends the run and is itself part of the report.
 */
public final class Linter {

  private final Database dev;
  private final List<Rule> rules;
  private final LintSettings settings;
  private final InstantSource clock;
  private boolean describes = true;

  /** A linter on {@code dev}, which must be clean and is left clean. */
  public Linter(Database dev, List<Rule> rules, LintSettings settings, InstantSource clock) {
    this.dev = dev;
    this.rules = List.copyOf(rules);
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Says whether the report holds the states around the new files as documents: to write them takes
   * long where there are many tables, and few reports show them.
   */
  public Linter describing(boolean wanted) {
    describes = wanted;
    return this;
  }

  /**
   * Reviews the new files of {@code dir}.
   *
   * @param dirPath the directory as reports name it
   * @throws EngineException if the dev database is locked or not clean, or if {@code detector}
   *     cannot decide; nothing is reported then
   */
  public LintResult run(MigrationDir dir, String dirPath, ChangeDetector detector) {
    ReportBuilder report = new ReportBuilder(dev, dirPath, clock);
    Optional<List<MigrationFile>> files = checkIntegrity(dir, report);
    if (files.isEmpty()) {
      return report.failed();
    }
    Changeset changeset = detector.detect(files.get());
    boolean failed = report.noted(notes(dir, changeset), settings);
    report.detected(changeset);
    try (DatabaseLock _ = lock()) {
      requireClean();
      return replay(changeset, report, failed);
    }
  }

  /** What is wrong with the directory itself, as far as the settings ask for it. */
  private List<DirectoryNote> notes(MigrationDir dir, Changeset changeset) {
    return Stream.concat(
            changeset.history().stream(),
            new DirectoryCheck(dir, dev.dialect().scannerOptions()).notes(changeset).stream())
        .filter(note -> settings.runs(note.kind().info()))
        .toList();
  }

  /**
   * A review of one file.
   *
   * @param reached the state that the file leads to
   */
  public record Review(LintResult result, Realm reached) {}

  /**
   * Reviews a file that is to run on a state.
   *
   * @param base builds that state on an empty database
   * @throws EngineException if the dev database is locked or not clean, or a statement fails
   */
  public Review review(Consumer<Database> base, MigrationFile file) {
    ReportBuilder report = new ReportBuilder(dev, "", clock);
    try (DatabaseLock _ = lock()) {
      requireClean();
      FileChanges changes = onto(base, file);
      boolean failed = review(changes, report);
      return new Review(report.finished(failed), changes.to());
    }
  }

  private FileChanges onto(Consumer<Database> base, MigrationFile file) {
    try {
      base.accept(dev);
      return new Replay(dev, needsEffects(), settings.queries()).onto(migration(file));
    } finally {
      dev.scratch().wipe();
    }
  }

  /** Checks of the file are about rows, of which there are none here. */
  private static MigrationFile migration(MigrationFile file) {
    return FileSections.find(file).map(FileSections::migration).orElse(file);
  }

  /** The files; empty if they are not what the checksum file says. */
  private static Optional<List<MigrationFile>> checkIntegrity(
      MigrationDir dir, ReportBuilder report) {
    if (dir.storage().find(SumFile.NAME).isEmpty()) {
      return Optional.of(dir.files());
    }
    List<MigrationFile> files;
    try {
      files = DirSnapshot.readValid(dir).files();
    } catch (ChecksumException invalid) {
      report.step(
          new StepReport(
              "Migration Integrity Check",
              "File atlas.sum is invalid",
              invalid.getMessage(),
              null));
      report.failure("atlas.sum", integrityText(invalid));
      return Optional.empty();
    }
    report.step(new StepReport("Migration Integrity Check", "File atlas.sum is valid", "", null));
    return Optional.of(files);
  }

  private static String integrityText(ChecksumException invalid) {
    return invalid
        .findMismatch()
        .map(at ->
            "%s (atlas.sum): L%d: %s was %s"
                .formatted(invalid.getMessage(), at.line(), at.file(), at.reason()))
        .orElse(invalid.getMessage());
  }

  private DatabaseLock lock() {
    String schema = dev.boundSchema();
    try {
      return dev.lock(schema.isEmpty() ? "atlas_lint" : "atlas_lint_" + schema, Duration.ZERO);
    } catch (EngineException held) {
      throw held.prefixed("acquiring database lock: ");
    }
  }

  private void requireClean() {
    dev.scratch()
        .findDirt()
        .ifPresent(reason -> {
          throw EngineException.user(
              "taking database snapshot: sql/migrate: connected database is not clean: " + reason);
        });
  }

  private LintResult replay(Changeset changeset, ReportBuilder report, boolean noted) {
    Replay.Result result;
    try {
      result = new Replay(dev, needsEffects(), settings.queries()).run(changeset);
    } catch (ReplayException broken) {
      report.step(
          new StepReport(
              "Replay Migration Files",
              "Failed loading changes on dev database",
              broken.getMessage(),
              null));
      report.failure(broken);
      return report.failed();
    } finally {
      dev.scratch().wipe();
    }
    report.replayed(
        changeset.added().size(),
        new SchemaStates(described(result.from()), described(result.to())));
    boolean failed = noted;
    for (FileChanges file : result.files()) {
      failed |= review(file, report);
    }
    return report.finished(failed);
  }

  /** A state that points at what is not there has no description; the rules speak of it. */
  private String described(Realm state) {
    try {
      return describes ? dev.dialect().codec().marshal(state) : "";
    } catch (EngineException dangling) {
      return "";
    }
  }

  /** Looking for rewrites costs a query per statement. */
  private boolean needsEffects() {
    return rules.stream()
        .map(Rule::info)
        .anyMatch(rule -> rule.analyzer() == AnalyzerInfo.BLOCKING && settings.runs(rule));
  }

  /** Whether the file fails the run. */
  private boolean review(FileChanges file, ReportBuilder report) {
    MigrationFile migration = file.file();
    if (Nolint.of(migration).ignoresFile()) {
      return false;
    }
    Instant start = clock.instant();
    FileChanges folded = fold(file);
    Pass pass = new Pass(dev, folded, settings.profile());
    Reviewed found = FileReview.of(pass, rules, settings, report.dirPath());
    report.analysed(found, migration, folded.changeCount(), start);
    return !found.report().error().isEmpty();
  }

  private FileChanges fold(FileChanges file) {
    return dev.dialect().rebuildsTables()
        ? file.withChanges(
            new RebuildCollapse(new Differ(dev.diffRules())).collapse(file.changes()))
        : file;
  }
}
