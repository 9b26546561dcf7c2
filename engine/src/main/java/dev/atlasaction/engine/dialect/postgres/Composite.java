package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.Needs;
import java.util.List;

/** A composite type that is not the row type of a table. */
record Composite(String schema, String name, List<Field> fields, Attrs attrs)
    implements PostgresObject {

  static final String KIND = "composite";

  Composite {
    fields = List.copyOf(fields);
  }

  /**
   * A field.
   *
   * @param collation the collation if it is not the type's, quoted; or empty
   */
  record Field(String name, ColumnType type, String collation) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String opaqueText() {
    return attrs.has(Needs.class) ? "" : ObjectText.of(this);
  }

  @Override
  public Composite withAttrs(Attrs other) {
    return new Composite(schema, name, fields, other);
  }

  @Override
  public Composite withSchema(String other) {
    List<Field> moved =
        fields.stream()
            .map(field ->
                new Field(
                    field.name(),
                    SignatureText.moved(field.type(), schema, other),
                    field.collation()))
            .toList();
    return new Composite(other, name, moved, Needs.moved(attrs, schema, other));
  }
}
