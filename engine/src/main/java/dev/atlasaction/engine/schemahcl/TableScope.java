package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.error.EngineException;
import java.util.List;
import java.util.function.Function;

/**
 * Where parts of a table are read: its name, its schema and its columns.
 *
 * @param schemaOf the schema of the table that a reference goes to
 */
public record TableScope(
    String schema, String table, List<String> columns, Function<HclReference, String> schemaOf) {

  /** A scope without other tables. */
  public TableScope(String schema, String table, List<String> columns) {
    this(schema, table, columns, _ -> schema);
  }

  /** Copies the list. */
  public TableScope {
    columns = List.copyOf(columns);
  }

  /**
   * The column of this table that a reference means.
   *
   * @throws EngineException if there is no such column
   */
  public String column(HclReference reference) {
    String name = reference.findStep("column").map(HclReference.Step::name).orElse("");
    if (!columns.contains(name)) {
      throw EngineException.user("column \"" + name + "\" was not found in table " + table);
    }
    return name;
  }
}
