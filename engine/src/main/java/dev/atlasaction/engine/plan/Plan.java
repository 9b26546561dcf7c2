package dev.atlasaction.engine.plan;

import dev.atlasaction.engine.dialect.PlannedStatement;
import java.util.List;

/**
 * Statements that bring a database from one state to another (spec planner.md §1).
 *
 * @param name what a migration file for it is called; may be empty
 * @param reversible whether every statement has a reverse; an empty plan is reversible
 * @param transactional whether the product runs all of it inside one transaction
 */
public record Plan(
    String name, List<PlannedStatement> statements, boolean reversible, boolean transactional) {

  /** Copies the list. */
  public Plan {
    statements = List.copyOf(statements);
  }

  /** This plan under another name. */
  public Plan withName(String other) {
    return new Plan(other, statements, reversible, transactional);
  }
}
