package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.FailedStatement;
import dev.atlasaction.engine.dialect.SchemaFollower;
import dev.atlasaction.engine.dialect.StorageProbe;
import dev.atlasaction.engine.dialect.TableName;
import dev.atlasaction.engine.diff.Differ;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.sql.Glance;
import dev.atlasaction.engine.sql.Statement;
import dev.atlasaction.engine.sql.shape.SqlShape;
import dev.atlasaction.engine.sql.shape.SqlShapes;
import dev.atlasaction.engine.sql.shape.SqlWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Runs files on a dev database and finds out what each statement of the new ones does to the schema
 * (spec lint.md §4).
 */
final class Replay {

  private final Database database;
  private final SchemaFollower follower;
  private final Differ differ;
  private final RenameRepair renames;

  private final Optional<StorageProbe> probe;
  private final List<AppQuery> appQueries;
  private Optional<QueryCheck> queries = Optional.empty();

  /**
   * A replay on {@code database}, which also looks for rewrites if {@code effects} is set.
   *
   * @param appQueries the queries that are to run before and after
   */
  Replay(Database database, boolean effects, List<AppQuery> appQueries) {
    this.database = database;
    this.follower = database.inspector().follow();
    this.appQueries = List.copyOf(appQueries);
    this.probe = effects ? database.storageProbe() : Optional.empty();
    this.differ = new Differ(database.diffRules());
    this.renames = new RenameRepair(differ);
  }

  /** The states around the new files, and the files. */
  record Result(Realm from, Realm to, List<FileChanges> files) {}

  /**
   * Replays a changeset.
   *
   * @throws ReplayException if a statement fails; it says in which file and line
   */
  Result run(Changeset changeset) {
    for (MigrationFile file : fromLastCheckpoint(changeset.base())) {
      for (StatementRun run : StatementRun.of(statements(file))) {
        execute(file, run, _ -> "executing statement: ");
      }
      database.endFile();
    }
    Realm start = follower.whole();
    queries =
        appQueries.isEmpty() ? Optional.empty() : Optional.of(new QueryCheck(database, appQueries));
    Realm state = start;
    List<FileChanges> files = new ArrayList<>();
    List<MigrationFile> checkpoints = new ArrayList<>();
    for (MigrationFile file : changeset.added()) {
      if (file.isCheckpoint()) {
        checkpoints.add(file);
        continue;
      }
      FileChanges changes = file(file, state);
      files.add(changes);
      state = changes.to();
    }
    for (MigrationFile checkpoint : checkpoints) {
      database.scratch().wipe();
      files.add(file(checkpoint, follower.whole()));
    }
    files.sort(Comparator.comparingInt(each -> changeset.added().indexOf(each.file())));
    return new Result(start, state, files);
  }

  /**
   * What a file does to the state that the database is in.
   *
   * @throws ReplayException if a statement fails
   */
  FileChanges onto(MigrationFile file) {
    return file(file, follower.whole());
  }

  private static List<MigrationFile> fromLastCheckpoint(List<MigrationFile> files) {
    for (int i = files.size() - 1; i >= 0; i--) {
      if (files.get(i).isCheckpoint()) {
        return files.subList(i, files.size());
      }
    }
    return files;
  }

  private FileChanges file(MigrationFile file, Realm before) {
    List<StatementChange> changes = new ArrayList<>();
    Realm state = before;
    // What the files before moved is not this file's doing.
    probe.ifPresent(StorageProbe::moved);
    for (StatementRun run : StatementRun.of(statements(file))) {
      execute(file, run, statement -> "executing statement: " + statement.text() + ": ");
      if (run.dataOnly()) {
        run.statements().forEach(statement -> changes.add(change(statement, List.of(), Set.of())));
        continue;
      }
      Statement statement = run.statements().getFirst();
      Realm next = follower.after(statement.text());
      // Also after a statement without changes: a TRUNCATE moves a table, and not the one after it.
      Set<TableName> rewritten = probe.map(StorageProbe::moved).orElse(Set.of());
      List<Change> found = next == state ? List.of() : differ.realm(state, next);
      int at = changes.size();
      changes.add(change(statement, found, rewritten));
      queries.ifPresent(check -> check.after(at));
      state = next;
    }
    database.endFile();
    queries
        .map(QueryCheck::endOfFile)
        .ifPresent(broken ->
            broken.forEach((at, found) -> changes.set(at, changes.get(at).breaking(found))));
    return new FileChanges(file, changes, before, state);
  }

  private StatementChange change(
      Statement statement, List<Change> found, Set<TableName> rewritten) {
    SqlWords words = SqlWords.of(statement.text(), database.dialect().scannerOptions());
    List<SqlShape> shapes = SqlShapes.read(words);
    return new StatementChange(
        statement, words, shapes, renames.repair(shapes, found), rewritten, List.of());
  }

  private List<Statement> statements(MigrationFile file) {
    try {
      return file.statements(database.dialect().scannerOptions());
    } catch (EngineException malformed) {
      throw new ReplayException("scanning statements: " + malformed.getMessage(), file.name(), 0);
    }
  }

  private void execute(MigrationFile file, StatementRun run, Function<Statement, String> prefix) {
    Optional<FailedStatement> failed =
        run.dataOnly()
            ? database.executeRowsInFile(run.texts())
            : database.executeOneByOne(run.texts());
    if (failed.isPresent()) {
      Statement statement = run.statements().get(failed.get().index());
      throw new ReplayException(
          prefix.apply(statement)
              + failed.get().failure().getMessage()
              + Glance.place(file.name(), file.lines(), statement),
          file.name(),
          file.lines().lineAt(statement.offset()));
    }
  }
}
