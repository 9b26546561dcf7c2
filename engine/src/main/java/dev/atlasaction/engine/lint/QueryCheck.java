package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Prepares the application's queries on the schema before the new files and after each of their
 * statements. A query that a file breaks and mends again, as a rebuild does, is not broken.
 */
final class QueryCheck {

  private final Database database;
  private List<AppQuery> running;
  private final Map<AppQuery, Found> broken = new LinkedHashMap<>();

  private record Found(int statement, String why) {}

  /** The queries that run on the schema as it is now; the others are nobody's doing here. */
  QueryCheck(Database database, List<AppQuery> queries) {
    this.database = database;
    this.running = queries.stream().filter(query -> failure(query).isEmpty()).toList();
  }

  /** Looks at all queries after a statement. */
  void after(int statement) {
    for (AppQuery query : running) {
      Optional<String> failure = failure(query);
      if (failure.isEmpty()) {
        broken.remove(query);
      } else {
        broken.putIfAbsent(query, new Found(statement, failure.get()));
      }
    }
  }

  /** The queries that do not run at the end of a file, by the statement that broke them. */
  Map<Integer, List<BrokenQuery>> endOfFile() {
    Map<Integer, List<BrokenQuery>> result = new LinkedHashMap<>();
    broken.forEach((query, found) ->
        result
            .computeIfAbsent(found.statement(), _ -> new ArrayList<>())
            .add(new BrokenQuery(query, found.why())));
    running = running.stream().filter(query -> !broken.containsKey(query)).toList();
    broken.clear();
    return result;
  }

  private Optional<String> failure(AppQuery query) {
    try {
      database.prepare(query.sql());
      return Optional.empty();
    } catch (DatabaseException refused) {
      return Optional.of(refused.getMessage());
    }
  }
}
