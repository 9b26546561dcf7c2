package dev.atlasaction.engine.lint.policy;

import com.google.re2j.Pattern;
import java.util.List;

/** Tables and columns whose names say that they are to be dropped. */
public record DropAllowance(List<Pattern> tables, List<Pattern> columns) {

  /** Nothing may be dropped without a word. */
  public static final DropAllowance NONE = new DropAllowance(List.of(), List.of());

  /** Copies the lists. */
  public DropAllowance {
    tables = List.copyOf(tables);
    columns = List.copyOf(columns);
  }

  /** Whether the table may go. */
  public boolean allowsTable(String name) {
    return tables.stream().anyMatch(pattern -> pattern.matcher(name).find());
  }

  /** Whether the column may go. */
  public boolean allowsColumn(String name) {
    return columns.stream().anyMatch(pattern -> pattern.matcher(name).find());
  }
}
