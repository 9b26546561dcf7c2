package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseTransaction;
import dev.atlasaction.engine.dialect.StatementJudge;
import dev.atlasaction.engine.error.EngineException;

/**
 * Runs the statements of a file that is not undone as a whole, so that none runs twice and none is
 * left out whenever the process dies: a statement and its record are kept together in one
 * transaction, or the record says before that the statement begins, and the catalog is asked
 * afterwards whether it did (spec migrate.md §8.9).
 */
final class StepRunner {

  private final RunContext context;
  private final Progress progress;
  private final Transactions transactions;
  private final StatementJudge judge;
  private boolean inOwnTransaction;

  StepRunner(RunContext context, Progress progress, Transactions transactions) {
    this.context = context;
    this.progress = progress;
    this.transactions = transactions;
    this.judge = context.database().statementJudge();
  }

  /** Brings the session to where an earlier run left it. */
  void restore(String statement) {
    if (StatementKind.of(context.database(), statement) == StatementJudge.Durability.SETTING) {
      context.execute(statement);
    }
  }

  /**
   * Runs a statement and records that it ran.
   *
   * @param count number of statements that ran with it
   */
  void run(String statement, int count) {
    switch (StatementKind.of(context.database(), statement)) {
      case TRANSACTIONAL -> transactional(statement, count);
      case IMMEDIATE -> immediate(statement, count);
      case OPAQUE -> opaque(statement, count);
      case SETTING -> {
        execute(statement);
        progress.record(count);
      }
      case BEGIN -> {
        execute(statement);
        inOwnTransaction = true;
        progress.record(count);
      }
      case END -> {
        progress.record(count);
        execute(statement);
        inOwnTransaction = false;
      }
    }
  }

  private void transactional(String statement, int count) {
    if (context.dryRun()) {
      execute(statement);
      return;
    }
    if (judge.outlivesRollback(statement)) {
      opaque(statement, count);
      return;
    }
    if (inOwnTransaction || transactions.holds()) {
      execute(statement);
      progress.record(count);
      return;
    }
    if (progress.findIntent(statement).isPresent()) {
      immediate(statement, count);
      return;
    }
    context.listener().statementStarted(statement);
    while (true) {
      switch (together(statement, count)) {
        case DONE -> {
          return;
        }
        case REFUSED -> {
          intended(statement, count);
          return;
        }
        case AGAIN -> {
          // Somebody else held a lock for too long.
        }
      }
    }
  }

  private enum Outcome {
    DONE,
    REFUSED,
    AGAIN
  }

  /** The statement and its record in one transaction, if the statement does not refuse one. */
  private Outcome together(String statement, int count) {
    Progress.Saved before = progress.save();
    try (DatabaseTransaction transaction = context.database().beginPlain()) {
      context.execute(statement);
      progress.record(count);
      transaction.commit();
      return Outcome.DONE;
    } catch (DatabaseException refused) {
      progress.restore(before);
      if (refusesTransaction(refused.getMessage())) {
        return Outcome.REFUSED;
      }
      if (context.guard().retries(refused)) {
        return Outcome.AGAIN;
      }
      throw failed(statement, count, refused);
    }
  }

  private static boolean refusesTransaction(String message) {
    return message.contains("cannot run inside a transaction block")
        || message.contains("invalid transaction termination");
  }

  /** What came before is kept first, for nobody knows what the statement does to it. */
  private void opaque(String statement, int count) {
    if (!context.dryRun() && !inOwnTransaction) {
      transactions.keepUnlessUndone();
    }
    immediate(statement, count);
  }

  private void immediate(String statement, int count) {
    if (context.dryRun()) {
      execute(statement);
      return;
    }
    if (new InterruptedStatement(context, progress, statement).happened()) {
      progress.record(count);
      return;
    }
    context.listener().statementStarted(statement);
    intended(statement, count);
  }

  private void intended(String statement, int count) {
    Intent intent = Intent.of(judge.fingerprint(statement), context.database().session());
    progress.intend(statement, intent);
    while (true) {
      try {
        context.execute(statement);
        break;
      } catch (DatabaseException refused) {
        transactions.endedByStatement();
        if (!context.guard().retries(refused)) {
          throw failed(statement, count, refused);
        }
        removeOwnWreck(statement);
      }
    }
    transactions.endedByStatement();
    progress.record(count);
  }

  /** An index that this run began and could not finish is in the way of the next try. */
  private void removeOwnWreck(String statement) {
    judge
        .findWreck(statement, true)
        .filter(wreck -> !wreck.completes())
        .ifPresent(wreck -> context.execute(wreck.repair()));
  }

  private void execute(String statement) {
    context.listener().statementStarted(statement);
    try {
      context.execute(statement);
    } catch (DatabaseException refused) {
      throw failed(statement, progress.done() + 1, refused);
    }
  }

  private EngineException failed(String statement, int count, DatabaseException refused) {
    context.listener().statementFailed(statement, refused.getMessage());
    progress.advance(count - 1);
    return progress.fail(statement, refused);
  }
}
