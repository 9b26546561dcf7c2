package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.NotValidated;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the rows of foreign-keys.sql and checks.sql. */
final class ConstraintReader {

  private final Map<Long, List<ForeignKey>> foreignKeys = new HashMap<>();
  private final Map<Long, List<Check>> checks = new HashMap<>();

  List<ForeignKey> foreignKeys(Long table) {
    return foreignKeys.getOrDefault(table, List.of());
  }

  List<Check> checks(Long table) {
    return checks.getOrDefault(table, List.of());
  }

  void readForeignKey(ResultSet row) throws SQLException {
    foreignKeys
        .computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
        .add(
            new ForeignKey(
                row.getString(2),
                List.of((String[]) row.getArray(3).getArray()),
                row.getString(4),
                row.getString(5),
                List.of((String[]) row.getArray(6).getArray()),
                action(row.getString(7)),
                action(row.getString(8)),
                row.getBoolean(9) ? Attrs.NONE : Attrs.of(new NotValidated())));
  }

  void readCheck(ResultSet row) throws SQLException {
    Attrs attrs = row.getBoolean(4) ? Attrs.of(new PostgresAttr.NoInherit()) : Attrs.NONE;
    checks
        .computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
        .add(
            new Check(
                row.getString(2),
                row.getString(3),
                row.getBoolean(5) ? attrs : attrs.with(new NotValidated())));
  }

  private static String action(String letter) {
    return switch (letter) {
      case "r" -> "RESTRICT";
      case "c" -> "CASCADE";
      case "n" -> "SET NULL";
      case "d" -> "SET DEFAULT";
      default -> "NO ACTION";
    };
  }
}
