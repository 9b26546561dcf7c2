package dev.atlasaction.engine.cli.view;

import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.gotext.GoName;
import dev.atlasaction.engine.migrate.MigrationDraft;
import java.util.List;

/** What templates for the content of a migration see (spec planner.md §8.3). */
@GoName("*migrate.Plan")
public record PlanView(String version, String name, List<Change> changes) {

  /**
   * A statement.
   *
   * @param cmd its text without a semicolon
   * @param comment what it does, in lower case
   * @param reverse the statements that undo it
   */
  @GoName("*migrate.Change")
  public record Change(String cmd, String comment, List<String> reverse) {}

  /** Copies the list. */
  public PlanView {
    changes = List.copyOf(changes);
  }

  /** The view of a draft. */
  public static PlanView of(MigrationDraft draft) {
    return new PlanView(
        draft.version(), draft.name(), draft.statements().stream().map(PlanView::change).toList());
  }

  private static Change change(PlannedStatement statement) {
    return new Change(statement.sql(), statement.comment(), statement.reverse());
  }
}
