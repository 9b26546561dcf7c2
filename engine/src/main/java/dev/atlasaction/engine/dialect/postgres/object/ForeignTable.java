package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.DbObject;
import dev.atlasaction.engine.schema.Needs;
import java.util.List;
import java.util.Optional;

/**
 * A table whose rows are elsewhere. Those with constraints, parents and the like are only listed.
 *
 * @param server the foreign server that has the rows
 */
record ForeignTable(
    String schema,
    String name,
    String server,
    List<Field> columns,
    ForeignOptions options,
    Attrs attrs)
    implements PostgresObject {

  static final String KIND = "foreign_table";

  ForeignTable {
    columns = List.copyOf(columns);
  }

  /**
   * A column.
   *
   * @param value its default, or empty
   */
  record Field(
      String name, ColumnType type, boolean nullable, String value, ForeignOptions options) {}

  Optional<Field> findColumn(String column) {
    return columns.stream().filter(each -> each.name().equals(column)).findFirst();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean comesAfter(DbObject other) {
    return other.kind().equals(ForeignServer.KIND) && other.name().equals(server);
  }

  @Override
  public String opaqueText() {
    return attrs.has(Needs.class) ? "" : ObjectText.of(this);
  }

  @Override
  public ForeignTable withAttrs(Attrs other) {
    return new ForeignTable(schema, name, server, columns, options, other);
  }

  @Override
  public ForeignTable withSchema(String other) {
    List<Field> moved =
        columns.stream()
            .map(column ->
                new Field(
                    column.name(),
                    SignatureText.moved(column.type(), schema, other),
                    column.nullable(),
                    column.value(),
                    column.options()))
            .toList();
    return new ForeignTable(other, name, server, moved, options, Needs.moved(attrs, schema, other));
  }
}
