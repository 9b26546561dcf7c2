package dev.atlasaction.engine.plan;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.dialect.SqlWriter;
import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.schema.change.Change;
import java.util.List;

/** Makes a plan of a list of changes (spec planner.md §1 and §3). */
public final class Planner {

  private Planner() {}

  /**
   * The plan for {@code changes} on the server of {@code database}.
   *
   * @throws EngineException if a change is outside the scope of {@code options} or cannot be
   *     written for this server
   */
  public static Plan plan(List<Change> changes, Database database, WriteOptions options) {
    return plan(changes, database.sqlWriter(), options);
  }

  /**
   * The plan for {@code changes} in the words of {@code writer}.
   *
   * @throws EngineException if a change is outside the scope of {@code options} or cannot be
   *     written by {@code writer}
   */
  public static Plan plan(List<Change> changes, SqlWriter writer, WriteOptions options) {
    List<Change> ordered =
        writer.ordersByDependency() ? ChangeOrder.order(changes, options) : changes;
    List<PlannedStatement> statements = writer.write(ordered, options);
    boolean reversible =
        statements.stream()
            .filter(statement -> statement.source() != null)
            .noneMatch(statement -> statement.reverse().isEmpty());
    return new Plan("", statements, reversible, writer.transactional());
  }
}
