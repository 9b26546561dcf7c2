package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.dialect.QueryText;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the parameters of PostgreSQL, {@code $1}, into the question marks of JDBC. Operators with a
 * question mark are doubled, which the driver undoes; quoted text and comments stay.
 */
final class NumberedParameters {

  private final String query;
  private final StringBuilder sql = new StringBuilder();
  private final List<Integer> arguments = new ArrayList<>();
  private int at;

  private NumberedParameters(String query) {
    this.query = query;
  }

  static QueryText rewrite(String query) {
    NumberedParameters parameters = new NumberedParameters(query);
    while (parameters.at < query.length()) {
      parameters.next();
    }
    return new QueryText(parameters.sql.toString(), parameters.arguments);
  }

  private void next() {
    char c = query.charAt(at);
    if (c == '\'' || c == '"') {
      copyPast(String.valueOf(c), at + 1);
    } else if (query.startsWith("--", at)) {
      copyPast("\n", at);
    } else if (query.startsWith("/*", at)) {
      copyPast("*/", at + 2);
    } else if (c == '?') {
      sql.append("??");
      at++;
    } else if (c == '$') {
      dollar();
    } else {
      sql.append(c);
      at++;
    }
  }

  private void dollar() {
    int end = at + 1;
    while (end < query.length() && Character.isDigit(query.charAt(end))) {
      end++;
    }
    if (end > at + 1) {
      arguments.add(Integer.parseInt(query.substring(at + 1, end)) - 1);
      sql.append('?');
      at = end;
      return;
    }
    while (end < query.length()
        && Character.isJavaIdentifierPart(query.charAt(end))
        && query.charAt(end) != '$') {
      end++;
    }
    if (end < query.length() && query.charAt(end) == '$') {
      copyPast(query.substring(at, end + 1), end + 1);
    } else {
      sql.append('$');
      at++;
    }
  }

  /** Copies up to and with the next {@code end} at or behind {@code from}, or all the rest. */
  private void copyPast(String end, int from) {
    int found = query.indexOf(end, from);
    int stop = found < 0 ? query.length() : found + end.length();
    sql.append(query, at, stop);
    at = stop;
  }
}
