package dev.atlasaction.engine.schema;

import java.util.List;
import java.util.OptionalInt;

/**
 * The type of a column (spec inspect-diff.md §1, "Type kinds"). The kinds that several products
 * share are here; a product's own kinds implement {@link DialectType}. {@code name} is the
 * product's word for the type, in lower case, without its parameters.
 */
public sealed interface ColumnType
    permits ColumnType.Bool,
        ColumnType.Int,
        ColumnType.Decimal,
        ColumnType.Real,
        ColumnType.Text,
        ColumnType.Binary,
        ColumnType.Time,
        ColumnType.Json,
        ColumnType.Spatial,
        ColumnType.Uuid,
        ColumnType.Enumeration,
        ColumnType.Unsupported,
        DialectType {

  /** The product's word for the type. */
  String name();

  /** Booleans. */
  record Bool(String name) implements ColumnType {}

  /** Integers; {@code attrs} hold display width and the like. */
  record Int(String name, boolean unsigned, Attrs attrs) implements ColumnType {
    /** A signed integer without attributes. */
    public Int(String name) {
      this(name, false, Attrs.NONE);
    }
  }

  /** Exact numbers; precision and scale 0 mean not given. */
  record Decimal(String name, int precision, int scale, boolean unsigned) implements ColumnType {}

  /** Inexact numbers; precision 0 means not given. */
  record Real(String name, int precision, boolean unsigned) implements ColumnType {}

  /** Character strings; size 0 means not given. */
  record Text(String name, int size, Attrs attrs) implements ColumnType {
    /** A string type without attributes. */
    public Text(String name, int size) {
      this(name, size, Attrs.NONE);
    }
  }

  /** Byte strings. */
  record Binary(String name, OptionalInt size) implements ColumnType {}

  /** Dates and times. */
  record Time(String name, OptionalInt precision, Attrs attrs) implements ColumnType {
    /** A time type without attributes. */
    public Time(String name, OptionalInt precision) {
      this(name, precision, Attrs.NONE);
    }
  }

  /** JSON documents. */
  record Json(String name) implements ColumnType {}

  /** Geometry and geography; attributes hold the reference system. */
  record Spatial(String name, Attrs attrs) implements ColumnType {}

  /** UUIDs. */
  record Uuid(String name) implements ColumnType {}

  /**
   * A fixed list of strings. In PostgreSQL a named object of a schema ({@link EnumObject}), in
   * MySQL part of the column; there the schema is empty.
   */
  record Enumeration(String name, String schema, List<String> values) implements ColumnType {
    /** Copies the values. */
    public Enumeration {
      values = List.copyOf(values);
    }

    /** This type if it lives in another schema than {@code from}, else as one of {@code to}. */
    public Enumeration moved(String from, String to) {
      return schema.isEmpty() || !schema.equals(from) ? this : new Enumeration(name, to, values);
    }
  }

  /** A type the product does not know; its text is kept verbatim. */
  record Unsupported(String name) implements ColumnType {}
}
