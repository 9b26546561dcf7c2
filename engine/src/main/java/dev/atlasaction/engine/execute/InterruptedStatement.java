package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.dialect.StatementJudge;
import dev.atlasaction.engine.dialect.StatementJudge.Durability;
import dev.atlasaction.engine.dialect.StatementJudge.Verdict;
import dev.atlasaction.engine.dialect.StatementJudge.Wreck;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import java.util.Optional;

/**
 * Finds out what became of a statement that no transaction undoes and that an earlier run began:
 * the catalog is asked, and where it cannot tell, the user (spec migrate.md §8.9).
 */
final class InterruptedStatement {

  private final RunContext context;
  private final Progress progress;
  private final StatementJudge judge;
  private final String statement;

  InterruptedStatement(RunContext context, Progress progress, String statement) {
    this.context = context;
    this.progress = progress;
    this.judge = context.database().statementJudge();
    this.statement = statement;
  }

  /**
   * Whether the statement has happened, after what was left half done is put right.
   *
   * @throws EngineException if it cannot be known, still runs, or a repair is not asked for
   */
  boolean happened() {
    Optional<Intent> intent = progress.findIntent(statement);
    intent.ifPresent(this::requireEnded);
    boolean immediate = StatementKind.of(context.database(), statement) == Durability.IMMEDIATE;
    if (immediate) {
      Optional<Wreck> wreck = judge.findWreck(statement, progress.attempted(statement));
      if (wreck.isPresent()) {
        repair(wreck.get());
        return wreck.get().completes();
      }
    }
    if (intent.isEmpty()) {
      return false;
    }
    Verdict verdict =
        immediate
            ? judge.verdict(statement, intent.get().differs(judge.fingerprint(statement)))
            : Verdict.UNKNOWN;
    return switch (verdict) {
      case RAN -> true;
      case NOT_RUN -> false;
      case UNKNOWN -> answer();
    };
  }

  private void requireEnded(Intent intent) {
    if (context.database().isRunning(intent.session(), statement)) {
      throw EngineException.user(
          "statement "
              + GoQuote.quote(statement)
              + " still runs in session "
              + intent.session()
              + " of the server, begun by a run that is gone or holds no lock: wait for its end, or"
              + " end that session, and apply again");
    }
  }

  private void repair(Wreck wreck) {
    if (!context.recovery().repair()) {
      throw EngineException.user(
          wreck.what()
              + ", left by an attempt that failed or was cut off: apply with --repair, or run: "
              + wreck.repair());
    }
    context.database().execute(wreck.repair());
  }

  private boolean answer() {
    return switch (context.recovery().interrupted()) {
      case DONE -> true;
      case AGAIN -> false;
      case UNTOLD ->
          throw EngineException.user(
              "statement "
                  + GoQuote.quote(statement)
                  + " was begun by a run that was cut off, and nothing tells whether it ended: look"
                  + " in the database whether its effect is there, then apply with"
                  + " --interrupted=done if it is, with --interrupted=again if it is not");
    };
  }
}
