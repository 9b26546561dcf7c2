package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.dialect.TableName;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.sql.Statement;
import dev.atlasaction.engine.sql.shape.SqlShape;
import dev.atlasaction.engine.sql.shape.SqlWords;
import java.util.List;
import java.util.Set;

/**
 * One statement of a file and what it did.
 *
 * @param words its words
 * @param shapes what its words say
 * @param changes what it did to the schema
 * @param brokenQueries queries of the application that run before it and not after it
 * @param rewritten the tables whose rows the server wrote anew, where that was looked at
 */
public record StatementChange(
    Statement statement,
    SqlWords words,
    List<SqlShape> shapes,
    List<Change> changes,
    Set<TableName> rewritten,
    List<BrokenQuery> brokenQueries) {

  /** Copies the collections. */
  public StatementChange {
    shapes = List.copyOf(shapes);
    changes = List.copyOf(changes);
    rewritten = Set.copyOf(rewritten);
    brokenQueries = List.copyOf(brokenQueries);
  }

  /** The same statement with queries of the application that it breaks. */
  StatementChange breaking(List<BrokenQuery> queries) {
    return new StatementChange(statement, words, shapes, changes, rewritten, queries);
  }

  /** The same statement with other changes. */
  public StatementChange withChanges(List<Change> other) {
    return new StatementChange(statement, words, shapes, other, rewritten, brokenQueries);
  }
}
