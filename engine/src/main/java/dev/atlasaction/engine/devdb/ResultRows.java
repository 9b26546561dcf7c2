package dev.atlasaction.engine.devdb;

import java.util.List;

/**
 * What a query answered, as text.
 *
 * @param columns the headers
 * @param rows a list of as many values each; NULL is the empty text
 */
public record ResultRows(List<String> columns, List<List<String>> rows) {

  /** Copies the lists. */
  public ResultRows {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
