package dev.atlasaction.engine.schema;

/** A named enum type of a schema. */
public record EnumObject(ColumnType.Enumeration type, Attrs attrs) implements DbObject {

  @Override
  public String kind() {
    return "enum";
  }

  @Override
  public String schema() {
    return type.schema();
  }

  @Override
  public String name() {
    return type.name();
  }
}
