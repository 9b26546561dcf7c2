package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.postgres.type.NamedTypes;
import dev.atlasaction.engine.dialect.postgres.type.TypeParser;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.DbObject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of objects.sql.
 *
 * @param schema the name of the object's schema; empty for objects of the database
 * @param types the types that were read so far
 */
public record ObjectRow(ResultSet row, String schema, List<DbObject> types) {

  private static final int FIELDS = 5;

  /** The field at {@code index}, from 0; empty if it is NULL. */
  public String text(int index) throws SQLException {
    String text = strings(FIELDS)[index];
    return text == null ? "" : text;
  }

  /** Whether the field at {@code index} is true. */
  boolean flag(int index) throws SQLException {
    return text(index).equals("true");
  }

  /** One of the four further arrays, from 0; NULL items are empty. */
  List<String> list(int index) throws SQLException {
    List<String> result = new ArrayList<>();
    for (@Nullable String item : strings(FIELDS + 1 + index)) {
      result.add(item == null ? "" : item);
    }
    return result;
  }

  private @Nullable String[] strings(int column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? new String[0] : (@Nullable String[]) array.getArray();
  }

  /** The type that {@code format_type} spells so. */
  ColumnType type(String text) {
    return NamedTypes.named(TypeParser.parse(text), types);
  }
}
