package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.sql.Statement;
import java.util.List;

/** One statement of a file and what it did to the schema. */
public record StatementChange(Statement statement, List<Change> changes) {

  /** Copies the changes. */
  public StatementChange {
    changes = List.copyOf(changes);
  }

  /** The same statement with other changes. */
  public StatementChange withChanges(List<Change> other) {
    return new StatementChange(statement, other);
  }
}
