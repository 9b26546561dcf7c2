package dev.atlasaction.engine.sql.shape;

import java.util.List;
import java.util.Optional;

/** Actions of ALTER TABLE that leave no trace in the catalog, or none that tells them apart. */
final class TableActions {

  private TableActions() {}

  /** Reads the action at the reader, which is left anywhere inside it. */
  static Optional<SqlShape> read(SqlName table, TokenReader reader) {
    if (reader.take("SET", "LOGGED")) {
      return Optional.of(new SqlShape.SetStorage(table, SqlShape.Storage.LOGGED));
    }
    if (reader.take("SET", "UNLOGGED")) {
      return Optional.of(new SqlShape.SetStorage(table, SqlShape.Storage.UNLOGGED));
    }
    if (reader.take("SET", "ACCESS", "METHOD")) {
      return Optional.of(new SqlShape.SetStorage(table, SqlShape.Storage.ACCESS_METHOD));
    }
    if (reader.take("CONVERT", "TO")) {
      return Optional.of(new SqlShape.ConvertCharset(table));
    }
    return Optional.empty();
  }

  /** Reads what follows ADD, if it is an index of a special kind. */
  static Optional<SqlShape> specialIndex(SqlName table, TokenReader reader) {
    for (String kind : List.of("FULLTEXT", "SPATIAL")) {
      if (reader.take(kind)) {
        boolean named = reader.take("INDEX") || reader.take("KEY");
        String name = named || !reader.peek("(") ? reader.name().orElse("") : "";
        return Optional.of(new SqlShape.SpecialIndex(table, name, kind));
      }
    }
    return Optional.empty();
  }

  /** Whether the action, a list of tokens, takes over an index as its constraint's. */
  static Optional<SqlShape> usingIndex(SqlName table, List<SqlToken> action) {
    for (int i = 0; i + 2 < action.size(); i++) {
      if (action.get(i).is("USING") && action.get(i + 1).is("INDEX")) {
        return Optional.of(new SqlShape.ConstraintUsingIndex(table, action.get(i + 2).text()));
      }
    }
    return Optional.empty();
  }
}
