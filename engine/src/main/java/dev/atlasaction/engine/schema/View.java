package dev.atlasaction.engine.schema;

import java.util.List;

/**
 * A view.
 *
 * @param definition the query, without {@code CREATE VIEW ... AS} and without a trailing semicolon
 * @param columns the columns it yields, where the catalog knows them
 * @param materialized whether it holds its rows; then it may have indexes
 */
public record View(
    String schema,
    String name,
    String definition,
    List<Column> columns,
    boolean materialized,
    List<Index> indexes,
    Attrs attrs) {

  /** Copies the lists. */
  public View {
    columns = List.copyOf(columns);
    indexes = List.copyOf(indexes);
  }

  /** The kind as HCL names it: {@code view} or {@code materialized}. */
  public String kind() {
    return materialized ? "materialized" : "view";
  }

  /** This view with other attributes. */
  public View withAttrs(Attrs other) {
    return new View(schema, name, definition, columns, materialized, indexes, other);
  }

  /** This view with other columns. */
  public View withColumns(List<Column> other) {
    return new View(schema, name, definition, other, materialized, indexes, attrs);
  }

  /** This view in another schema. */
  public View withSchema(String other) {
    return new View(other, name, definition, columns, materialized, indexes, attrs);
  }
}
