package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.WriteOptions;
import dev.atlasaction.engine.dialect.postgres.sql.SqlText;
import dev.atlasaction.engine.dialect.postgres.type.DdlType;
import dev.atlasaction.engine.dialect.postgres.type.TypeFormat;
import dev.atlasaction.engine.schema.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The SQL of functions and procedures. */
final class RoutineSql {

  private final WriteOptions options;

  RoutineSql(WriteOptions options) {
    this.options = options;
  }

  /** As {@code DROP} and {@code COMMENT ON} name it. */
  String designation(Routine routine) {
    return routine.kind().toUpperCase(Locale.ROOT)
        + " "
        + SqlText.qualified(options, routine.schema(), routine.name())
        + signature(routine);
  }

  private String signature(Routine routine) {
    boolean procedure = routine.kind().equals(Routine.PROCEDURE);
    return routine.arguments().stream()
        .filter(argument -> argument.isInput() || procedure)
        .map(argument -> (argument.isInput() ? "" : "OUT ") + DdlType.of(argument.type(), options))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  String create(Routine routine, boolean replace) {
    SqlText sql =
        new SqlText(options)
            .add(replace ? "CREATE OR REPLACE" : "CREATE")
            .add(routine.kind().toUpperCase(Locale.ROOT))
            .name(routine.schema(), routine.name());
    sql.list(routine.arguments(), argument -> argument(sql, argument));
    result(sql, routine.result());
    traits(sql, routine.traits());
    body(sql, routine);
    return sql.toString();
  }

  private void argument(SqlText sql, Routine.Argument argument) {
    boolean plain = argument.mode().equals("IN") || argument.mode().equals(Routine.TABLE);
    sql.add(plain ? "" : argument.mode())
        .name(argument.name())
        .add(DdlType.of(argument.type(), options));
    if (!argument.value().isEmpty()) {
      sql.add("DEFAULT").add(argument.value());
    }
  }

  private void result(SqlText sql, Routine.Result result) {
    if (!result.table().isEmpty()) {
      sql.add("RETURNS TABLE").list(result.table(), column -> argument(sql, column));
      return;
    }
    Optional<ColumnType> type = result.findType();
    if (type.isPresent()) {
      sql.add(result.set() ? "RETURNS SETOF" : "RETURNS").add(DdlType.of(type.get(), options));
    }
  }

  private static void traits(SqlText sql, Routine.Traits traits) {
    sql.add("LANGUAGE").add(language(traits.language()));
    sql.add(traits.window() ? "WINDOW" : "");
    sql.add(traits.volatility().equals(Routine.Traits.VOLATILE) ? "" : traits.volatility());
    sql.add(traits.leakproof() ? "LEAKPROOF" : "");
    sql.add(traits.strict() ? "STRICT" : "");
    sql.add(traits.definer() ? "SECURITY DEFINER" : "");
    sql.add(traits.parallel().equals(Routine.Traits.UNSAFE) ? "" : "PARALLEL " + traits.parallel());
    sql.add(traits.cost().isEmpty() ? "" : "COST " + traits.cost());
    sql.add(traits.rows().isEmpty() ? "" : "ROWS " + traits.rows());
    sql.add(traits.support().isEmpty() ? "" : "SUPPORT " + traits.support());
    traits.settings().forEach(setting -> sql.add(SettingText.clause(setting)));
  }

  private static String language(String name) {
    return name.matches("[a-z_][a-z0-9_]*") ? name : SqlText.quoteName(name);
  }

  private static void body(SqlText sql, Routine routine) {
    if (routine.hasStandardBody()) {
      sql.add(routine.body().strip());
    } else if (routine.traits().library().isEmpty()) {
      sql.add("AS").add(BodyText.quoted(routine.body()));
    } else {
      List<String> link = new ArrayList<>();
      link.add(SqlText.string(routine.traits().library()));
      link.add(SqlText.string(routine.body()));
      sql.add("AS").add(String.join(", ", link));
    }
  }

  /**
   * Whether the server replaces the one by the other: it keeps the types of what is returned, the
   * names of arguments and that they have defaults.
   */
  static boolean canReplace(Routine from, Routine to) {
    if (from.traits().window() != to.traits().window()
        || from.arguments().size() != to.arguments().size()
        || !result(from).equals(result(to))) {
      return false;
    }
    for (int i = 0; i < from.arguments().size(); i++) {
      Routine.Argument old = from.arguments().get(i);
      Routine.Argument wanted = to.arguments().get(i);
      boolean renamed = !old.name().isEmpty() && !old.name().equals(wanted.name());
      boolean named = old.name().isEmpty() && !wanted.name().isEmpty() && old.isOutput();
      boolean lost = !old.value().isEmpty() && wanted.value().isEmpty();
      if (renamed || named || lost || !old.mode().equals(wanted.mode())) {
        return false;
      }
    }
    return true;
  }

  private static List<String> result(Routine routine) {
    List<String> result = new ArrayList<>();
    result.add(routine.result().set() ? "set" : "");
    routine.result().findType().map(TypeFormat::format).ifPresent(result::add);
    for (Routine.Argument column : routine.result().table()) {
      result.add(column.name() + " " + SignatureText.of(routine.schema(), column.type()));
    }
    for (Routine.Argument argument : routine.arguments()) {
      if (argument.isOutput()) {
        result.add(argument.name() + " " + SignatureText.of(routine.schema(), argument.type()));
      }
    }
    return result;
  }
}
