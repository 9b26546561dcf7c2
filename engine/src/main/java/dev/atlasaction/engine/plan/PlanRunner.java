package dev.atlasaction.engine.plan;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseTransaction;
import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.error.EngineException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Executes plans (spec planner.md §1, "Executing changes"). */
public final class PlanRunner {

  private final Database database;
  private final Function<Database, DatabaseTransaction> begin;

  /**
   * Executes on {@code database}.
   *
   * @param begin begins its transactions
   */
  public PlanRunner(Database database, Function<Database, DatabaseTransaction> begin) {
    this.database = database;
    this.begin = begin;
  }

  /** Executes the statements in their order until one fails. */
  public PlanRun run(List<PlannedStatement> statements, TransactionMode mode) {
    return switch (mode) {
      case NONE -> execute(statements);
      case FILE -> inTransaction(statements);
    };
  }

  private PlanRun inTransaction(List<PlannedStatement> statements) {
    try (DatabaseTransaction transaction = begin.apply(database)) {
      PlanRun run = execute(statements);
      if (run.failure().isEmpty()) {
        transaction.commit();
      }
      return run;
    } catch (DatabaseException refused) {
      return new PlanRun(List.of(), statements, Optional.of(refused));
    }
  }

  private PlanRun execute(List<PlannedStatement> statements) {
    for (int i = 0; i < statements.size(); i++) {
      PlannedStatement statement = statements.get(i);
      try {
        database.execute(statement.sql());
      } catch (DatabaseException refused) {
        EngineException failure =
            statement.comment().isEmpty() ? refused : refused.prefixed(statement.comment() + ": ");
        return new PlanRun(
            statements.subList(0, i),
            statements.subList(i, statements.size()),
            Optional.of(failure));
      }
    }
    return new PlanRun(statements, List.of(), Optional.empty());
  }
}
