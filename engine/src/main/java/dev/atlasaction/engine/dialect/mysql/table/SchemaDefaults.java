package dev.atlasaction.engine.dialect.mysql.table;

import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Charset;
import dev.atlasaction.engine.schema.Collation;
import dev.atlasaction.engine.schema.Table;

/**
 * What a table takes from its schema when it says nothing itself. Tables know their schema by name
 * only, so they carry this along.
 */
public record SchemaDefaults(String charset, String collation) implements Attr {

  private static final SchemaDefaults NONE = new SchemaDefaults("", "");

  /** The defaults that a schema with these attributes gives. */
  public static SchemaDefaults of(Attrs schema) {
    return new SchemaDefaults(charset(schema), collation(schema));
  }

  /** The defaults of the schema of {@code table}. */
  public static SchemaDefaults of(Table table) {
    return table.attrs().find(SchemaDefaults.class).orElse(NONE);
  }

  /** The character set among {@code attrs}, or the empty string. */
  public static String charset(Attrs attrs) {
    return attrs.find(Charset.class).map(Charset::name).orElse("");
  }

  /** The collation among {@code attrs}, or the empty string. */
  public static String collation(Attrs attrs) {
    return attrs.find(Collation.class).map(Collation::name).orElse("");
  }
}
