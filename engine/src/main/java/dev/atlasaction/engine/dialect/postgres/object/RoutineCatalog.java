package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.schema.Attrs;
import dev.atlasaction.engine.schema.ColumnType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows of routine.sql. */
final class RoutineCatalog {

  private static final char SEPARATOR = '\u0001';

  private RoutineCatalog() {}

  static Routine read(ObjectRow row, String kind) throws SQLException {
    List<Routine.Argument> arguments = new ArrayList<>();
    List<Routine.Argument> table = new ArrayList<>();
    for (Routine.Argument argument : arguments(row)) {
      (argument.mode().equals(Routine.TABLE) ? table : arguments).add(argument);
    }
    return new Routine(
        kind,
        row.schema(),
        row.text(0),
        arguments,
        result(row, kind, arguments, table),
        traits(row),
        row.text(11),
        PrivilegeText.of(row.text(16), split(row.text(17)))
            .<Attrs>map(Attrs::of)
            .orElse(Attrs.NONE));
  }

  /** The arguments of a row, with those of {@code RETURNS TABLE} under the mode {@code TABLE}. */
  private static List<Routine.Argument> arguments(ObjectRow row) throws SQLException {
    return arguments(row, row.list(3));
  }

  /** The arguments of a row, the defaults of which are {@code values}. */
  static List<Routine.Argument> arguments(ObjectRow row, List<String> values) throws SQLException {
    List<String> names = row.list(0);
    List<String> types = row.list(1);
    List<String> modes = row.list(2);
    List<Routine.Argument> result = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      result.add(
          new Routine.Argument(
              i < modes.size() ? mode(modes.get(i)) : "IN",
              i < names.size() ? names.get(i) : "",
              row.type(types.get(i)),
              i < values.size() ? values.get(i) : ""));
    }
    return result;
  }

  private static String mode(String letter) {
    return switch (letter) {
      case "o" -> "OUT";
      case "b" -> "INOUT";
      case "v" -> "VARIADIC";
      case "t" -> Routine.TABLE;
      default -> "IN";
    };
  }

  /** Output arguments say what is returned, unless it is a set. */
  private static Routine.Result result(
      ObjectRow row, String kind, List<Routine.Argument> arguments, List<Routine.Argument> table)
      throws SQLException {
    boolean set = row.flag(14);
    if (!table.isEmpty()) {
      return new Routine.Result(null, true, table);
    }
    boolean implied = !set && arguments.stream().anyMatch(Routine.Argument::isOutput);
    if (kind.equals(Routine.PROCEDURE) || implied) {
      return Routine.Result.NONE;
    }
    @Nullable ColumnType type = row.type(row.text(13));
    return new Routine.Result(type, set, List.of());
  }

  private static Routine.Traits traits(ObjectRow row) throws SQLException {
    return new Routine.Traits(
        row.text(1),
        switch (row.text(2)) {
          case "i" -> "IMMUTABLE";
          case "s" -> "STABLE";
          default -> Routine.Traits.VOLATILE;
        },
        row.flag(3),
        row.flag(4),
        row.flag(5),
        parallel(row.text(6)),
        row.text(7).equals("w"),
        row.text(8),
        row.text(9),
        row.text(10),
        split(row.text(15)),
        row.text(12));
  }

  private static List<String> split(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(String.valueOf(SEPARATOR), -1));
  }

  /** The word for a letter of {@code pg_proc.proparallel}. */
  static String parallel(String letter) {
    return switch (letter) {
      case "s" -> "SAFE";
      case "r" -> "RESTRICTED";
      default -> Routine.Traits.UNSAFE;
    };
  }
}
