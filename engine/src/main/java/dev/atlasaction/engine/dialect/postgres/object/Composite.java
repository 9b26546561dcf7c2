package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.Needs;
import java.util.List;

/** A composite type that is not the row type of a table. */
public record Composite(String schema, String name, List<Field> fields, Attrs attrs)
    implements PostgresObject {

  /** The word of documents for it. */
  public static final String KIND = "composite";

  /** Keeps its own copies. */
  public Composite {
    fields = List.copyOf(fields);
  }

  /**
   * A field.
   *
   * @param collation the collation if it is not the type's, quoted; or empty
   */
  public record Field(String name, ColumnType type, String collation) {}

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
