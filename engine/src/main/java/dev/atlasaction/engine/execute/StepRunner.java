package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseTransaction;
import dev.atlasaction.engine.dialect.StatementJudge;
import dev.atlasaction.engine.dialect.StatementJudge.Wreck;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import java.util.Optional;

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
    if (judge.durability(statement) == StatementJudge.Durability.SETTING) {
      context.execute(statement);
    }
  }

  /**
   * Runs a statement and records that it ran.
   *
   * @param count number of statements that ran with it
   */
  void run(String statement, int count) {
    switch (judge.durability(statement)) {
      case TRANSACTIONAL -> transactional(statement, count);
      case IMMEDIATE -> immediate(statement, count);
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
    if (inOwnTransaction || transactions.holds() || context.dryRun()) {
      execute(statement);
      progress.record(count);
      return;
    }
    context.listener().statementStarted(statement);
    try (DatabaseTransaction transaction = context.database().beginPlain()) {
      context.execute(statement);
      progress.record(count);
      transaction.commit();
      return;
    } catch (DatabaseException refused) {
      if (!refusesTransaction(refused.getMessage())) {
        throw failed(statement, count, refused);
      }
    }
    requireNotBegun(statement);
    intended(statement, count);
  }

  private static boolean refusesTransaction(String message) {
    return message.contains("cannot run inside a transaction block")
        || message.contains("invalid transaction termination");
  }

  /** The catalog cannot tell whether such a statement ran. */
  private void requireNotBegun(String statement) {
    if (progress.findIntent(statement).isPresent() && !context.repair()) {
      throw EngineException.user(
          "statement "
              + GoQuote.quote(statement)
              + " was begun by a run that was cut off, and nothing tells whether it ended: see to"
              + " it, then apply with --repair to run it again");
    }
  }

  private void immediate(String statement, int count) {
    if (context.dryRun()) {
      execute(statement);
      progress.record(count);
      return;
    }
    Optional<String> intent = progress.findIntent(statement);
    Optional<Wreck> wreck = judge.findWreck(statement);
    if (wreck.isPresent()) {
      repair(wreck.get());
    } else if (intent.isPresent() && !intent.get().equals(fingerprint(statement))) {
      progress.record(count);
      return;
    }
    context.listener().statementStarted(statement);
    intended(statement, count);
  }

  private void repair(Wreck wreck) {
    if (!context.repair()) {
      throw EngineException.user(
          wreck.what()
              + ", left by an attempt that failed or was cut off: apply with --repair, or run: "
              + wreck.repair());
    }
    context.database().execute(wreck.repair());
  }

  private void intended(String statement, int count) {
    progress.intend(statement, judge.fingerprint(statement));
    try {
      context.execute(statement);
    } catch (DatabaseException refused) {
      transactions.endedByStatement();
      throw failed(statement, count, refused);
    }
    transactions.endedByStatement();
    progress.record(count);
  }

  private String fingerprint(String statement) {
    return Progress.digest(judge.fingerprint(statement));
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
