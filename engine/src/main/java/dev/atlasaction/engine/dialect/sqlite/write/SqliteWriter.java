package dev.atlasaction.engine.dialect.sqlite.write;

import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.dialect.SqlWriter;
import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.sqlite.sql.SqliteText;
import dev.atlasaction.engine.schema.change.Change;
import java.util.List;
import java.util.function.Predicate;

/** Writes changes for SQLite, in the order given (spec planner.md §4). */
public final class SqliteWriter implements SqlWriter {
  private final Predicate<String> hasSequence;

  /**
   * A writer.
   *
   * @param hasSequence whether the database has a sequence for the table of that name already
   */
  public SqliteWriter(Predicate<String> hasSequence) {
    this.hasSequence = hasSequence;
  }

  @Override
  public boolean ordersByDependency() {
    return false;
  }

  @Override
  public boolean transactional() {
    return true;
  }

  @Override
  public String quoted(String name) {
    return SqliteText.name(name);
  }

  @Override
  public List<PlannedStatement> write(List<Change> changes, WriteOptions options) {
    PlanBuilder plan = new PlanBuilder(options, hasSequence);
    changes.forEach(plan::add);
    return plan.statements();
  }
}
