package dev.atlasaction.engine.dialect.postgres.catalog;

import dev.atlasaction.engine.dialect.postgres.table.PostgresAttr;
import dev.atlasaction.engine.dialect.postgres.table.PostgresExtra;
import dev.atlasaction.engine.schema.Attr;
import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.Check;
import dev.atlasaction.engine.schema.ForeignKey;
import dev.atlasaction.engine.schema.NotValidated;
import java.sql.Array;
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
                keyAttrs(row)));
  }

  void readCheck(ResultSet row) throws SQLException {
    List<Attr> attrs = new ArrayList<>(1);
    if (row.getBoolean(4)) {
      attrs.add(new PostgresAttr.NoInherit());
    }
    addValidity(attrs, row.getBoolean(5), row.getBoolean(6));
    if (row.getBoolean(7)) {
      attrs.add(new PostgresExtra.Inherited());
    }
    checks
        .computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
        .add(new Check(row.getString(2), row.getString(3), new Attrs(attrs)));
  }

  private static void addValidity(List<Attr> attrs, boolean validated, boolean enforced) {
    if (!enforced) {
      attrs.add(new PostgresExtra.NotEnforced());
    } else if (!validated) {
      attrs.add(new NotValidated());
    }
  }

  private static Attrs keyAttrs(ResultSet row) throws SQLException {
    List<Attr> attrs = new ArrayList<>(1);
    addValidity(attrs, row.getBoolean(9), row.getBoolean(14));
    if (row.getBoolean(10)) {
      attrs.add(new PostgresExtra.Deferrable(row.getBoolean(11)));
    }
    if (row.getString(12).equals("f")) {
      attrs.add(new PostgresExtra.MatchFull());
    }
    Array columns = row.getArray(13);
    if (columns != null) {
      attrs.add(new PostgresExtra.DeleteColumns(List.of((String[]) columns.getArray())));
    }
    if (row.getBoolean(15)) {
      attrs.add(new PostgresExtra.Period());
    }
    if (row.getBoolean(16)) {
      attrs.add(new PostgresExtra.Inherited());
    }
    return new Attrs(attrs);
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
