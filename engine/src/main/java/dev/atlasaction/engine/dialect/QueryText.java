package dev.atlasaction.engine.dialect;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A query as its driver takes it.
 *
 * @param sql with a question mark for each parameter
 * @param arguments which argument, from 0, each question mark stands for
 */
public record QueryText(String sql, List<Integer> arguments) {

  /** Copies the list. */
  public QueryText {
    arguments = List.copyOf(arguments);
  }

  /** A query that is written with question marks. */
  public static QueryText plain(String sql, int count) {
    return new QueryText(sql, IntStream.range(0, count).boxed().toList());
  }
}
