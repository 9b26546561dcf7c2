package dev.atlasaction.engine.dialect;

import java.util.List;

/**
 * A schema made up from a seed.
 *
 * @param sql the statements that build it
 * @param rows statements that put rows into its tables; a single one may be refused
 */
public record RandomState(String sql, List<String> rows) {

  /** Copies the list. */
  public RandomState {
    rows = List.copyOf(rows);
  }
}
