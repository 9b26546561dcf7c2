package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.history.Revision;
import dev.atlasaction.engine.migrate.FileSections;
import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.sql.Statement;
import java.util.List;
import java.util.Optional;

/** Runs one file, or what is left of it, and keeps its revision (spec migrate.md §8.3). */
final class FileRun {

  private final RunContext context;
  private final MigrationFile file;
  private final Optional<FileSections> sections;
  private final List<Statement> statements;
  private final Progress progress;

  /**
   * Prepares a file; nothing runs yet.
   *
   * @throws EngineException if the file has no checksum or cannot be scanned
   */
  FileRun(RunContext context, MigrationFile file) {
    this.context = context;
    this.file = file;
    String hash =
        context
            .dir()
            .findHash(file)
            .orElseThrow(() ->
                EngineException.user(
                    "sql/migrate: scanning checksum from "
                        + GoQuote.quote(file.name())
                        + ": checksum not found"));
    this.sections = FileSections.find(file);
    MigrationFile migration = sections.map(FileSections::migration).orElse(file);
    this.statements = scan(context.database(), file, migration);
    Revision revision =
        context
            .findRevision(file.version())
            .orElseGet(() ->
                Revision.started(
                    new Revision.Source(file.version(), file.description(), hash),
                    statements.size(),
                    context.clock().instant()));
    this.progress = new Progress(context, file, revision, script(file, migration));
  }

  private Progress.Script script(MigrationFile file, MigrationFile migration) {
    String name = sections.isEmpty() ? file.name() : file.name() + " (" + migration.name() + ")";
    return new Progress.Script(name, migration, statements);
  }

  private static List<Statement> scan(
      Database database, MigrationFile file, MigrationFile migration) {
    try {
      return migration.statements(database.dialect().scannerOptions());
    } catch (EngineException malformed) {
      throw malformed.prefixed(
          "sql/migrate: scanning statements from " + GoQuote.quote(file.name()) + ": ");
    }
  }

  /**
   * Runs the statements that did not run yet.
   *
   * @throws EngineException if a statement fails or what ran already was changed
   */
  void run(Transactions transactions) {
    progress.requireUnchanged();
    context.guard().require();
    context.listener().fileStarted(file, progress.done());
    if (progress.done() == 0) {
      sections.ifPresent(
          new Checks(context.database(), context.clock(), context.listener()::checked)::run);
    }
    if (transactions.undoesAll() && !controlsTransactions()) {
      runAtomic(transactions);
      progress.finish(statements.size());
    } else {
      progress.claim();
      runInSteps(new StepRunner(context, progress, transactions));
      progress.finish(statements.size());
    }
    context.listener().fileDone();
  }

  private boolean controlsTransactions() {
    return statements.stream()
        .anyMatch(text -> StatementKind.controlsTransactions(context.database(), text.text()));
  }

  private void runInSteps(StepRunner steps) {
    int done = progress.done();
    for (int i = 0; i < done; i++) {
      steps.restore(statements.get(i).text());
    }
    for (int i = done; i < statements.size(); i++) {
      steps.run(statements.get(i).text(), i + 1);
    }
  }

  /** All of it is kept or undone together, so only the end is recorded. */
  private void runAtomic(Transactions transactions) {
    for (int i = progress.done(); i < statements.size(); i++) {
      String text = statements.get(i).text();
      context.listener().statementStarted(text);
      try {
        context.execute(text);
      } catch (DatabaseException refused) {
        if (transactions.mayRepeat() && context.guard().retries(refused)) {
          throw new LockTimeout(refused);
        }
        context.listener().statementFailed(text, refused.getMessage());
        throw progress.fail(text, refused);
      }
      progress.advance(i + 1);
    }
  }
}
