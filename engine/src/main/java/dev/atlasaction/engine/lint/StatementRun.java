package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Statements of a file that run without a look at the schema between them: one that may change it,
 * or several that only change rows.
 *
 * @param dataOnly whether the schema after them is the one before them
 */
record StatementRun(List<Statement> statements, boolean dataOnly) {

  /** Statements that begin so cannot change the schema; the state before them stands. */
  private static final Set<String> DATA_ONLY = Set.of("INSERT", "UPDATE", "DELETE", "REPLACE");

  /** So that no transaction and no message grows without end. */
  private static final int MOST_STATEMENTS = 500;

  private static final int MOST_CHARS = 1 << 18;

  /** A file cut into runs, in its order. */
  static List<StatementRun> of(List<Statement> statements) {
    List<StatementRun> runs = new ArrayList<>();
    int start = 0;
    int chars = 0;
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      chars += statement.text().length();
      boolean joins = i > start && changesDataOnly(statement) && fits(i - start, chars);
      if (i > start && !(joins && changesDataOnly(statements.get(start)))) {
        runs.add(run(statements.subList(start, i)));
        start = i;
        chars = statement.text().length();
      }
    }
    if (start < statements.size()) {
      runs.add(run(statements.subList(start, statements.size())));
    }
    return runs;
  }

  private static boolean fits(int count, int chars) {
    return count < MOST_STATEMENTS && chars <= MOST_CHARS;
  }

  private static StatementRun run(List<Statement> statements) {
    return new StatementRun(List.copyOf(statements), changesDataOnly(statements.getFirst()));
  }

  private static boolean changesDataOnly(Statement statement) {
    String text = statement.text();
    int end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return DATA_ONLY.contains(text.substring(0, end).toUpperCase(Locale.ROOT));
  }

  /** The texts, as a server takes them. */
  List<String> texts() {
    return statements.stream().map(Statement::text).toList();
  }
}
