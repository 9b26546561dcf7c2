package dev.atlasaction.engine.plan;

import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.error.EngineException;
import java.util.List;
import java.util.Optional;

/**
 * What became of a plan.
 *
 * @param applied the statements that the server took; in a transaction that failed they are undone
 * @param pending the statements from the failed one on
 * @param failure why it ended early; its message begins with what the statement was to do
 */
public record PlanRun(
    List<PlannedStatement> applied,
    List<PlannedStatement> pending,
    Optional<EngineException> failure) {

  /** Copies the lists. */
  public PlanRun {
    applied = List.copyOf(applied);
    pending = List.copyOf(pending);
  }

  /** The statement that the server refused, if one was. */
  public Optional<PlannedStatement> findRefused() {
    return failure.isEmpty() ? Optional.empty() : pending.stream().findFirst();
  }
}
