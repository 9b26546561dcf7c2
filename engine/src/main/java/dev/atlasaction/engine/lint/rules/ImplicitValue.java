package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.dialect.Dialect;
import dev.atlasaction.engine.dialect.ServerVersion;
import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.Column;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.DialectType;
import dev.atlasaction.engine.schema.ServerFilled;
import dev.atlasaction.engine.schema.Table;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;

/**
 * What MySQL and MariaDB do with the rows of a table that gets a column which is NOT NULL and has
 * no default (spec lint.md §10.2, table of MF103 and MY101).
 */
sealed interface ImplicitValue {

  /** Nothing to report: the column is not of that kind, or the value is no surprise. */
  record Harmless() implements ImplicitValue {}

  /** The server refuses. */
  record Refused(String type) implements ImplicitValue {}

  /**
   * The rows get a value.
   *
   * @param type the type as the report names it
   * @param literal the value, a string in double quotes
   */
  record Filled(String type, String literal) implements ImplicitValue {

    /** The value without quotes. */
    String value() {
      boolean quoted = literal.length() > 1 && literal.startsWith("\"");
      return quoted ? literal.substring(1, literal.length() - 1) : literal;
    }
  }

  /** What happens at a change of a table. */
  static ImplicitValue of(Site site, Change.ModifyTable modify, TableChange change) {
    if (change instanceof TableChange.AddColumn(Column column)
        && !column.nullable()
        && column.findDefault().isEmpty()
        && !site.lifespans().addedHere(modify.to())) {
      return of(new Server(site.pass().version(), site.pass().dialect()), modify.to(), column);
    }
    return new Harmless();
  }

  /** The server on which the column is added. */
  record Server(ServerVersion version, Dialect dialect) {

    boolean isMaria() {
      return version.vendor().equals("mariadb");
    }
  }

  private static ImplicitValue of(Server server, Table table, Column column) {
    ColumnType type = column.type();
    String name = type.name();
    return switch (type) {
      case ColumnType.Bool _, ColumnType.Decimal _, ColumnType.Real _, ColumnType.Binary _ ->
          new Filled(server.dialect().formatType(type), "0");
      case ColumnType.Int _ ->
          column.attrs().list().stream().anyMatch(ServerFilled.class::isInstance)
              ? new Harmless()
              : new Filled(server.dialect().formatType(type), "0");
      case ColumnType.Text _ ->
          name.endsWith("char") || server.isMaria() ? new Filled(name, "\"\"") : new Harmless();
      case ColumnType.Json _ -> server.isMaria() ? new Filled(name, "\"\"") : new Harmless();
      case ColumnType.Spatial _ -> server.isMaria() ? new Filled(name, "\"\"") : new Refused(name);
      case ColumnType.Enumeration list ->
          list.values().isEmpty()
              ? new Harmless()
              : new Filled("enum", "\"" + list.values().getFirst() + "\"");
      case ColumnType.Time _ -> time(server, table, column);
      case DialectType own ->
          switch (own.name()) {
            case "bit" -> new Filled(server.dialect().formatType(type), "0");
            case "set" -> new Filled("set", "\"\"");
            default -> new Harmless();
          };
      case ColumnType.Uuid _, ColumnType.Unsupported _ -> new Harmless();
    };
  }

  private static ImplicitValue time(Server server, Table table, Column column) {
    String name = column.type().name();
    return switch (name) {
      case "year" -> new Filled(name, "0000");
      case "time" -> new Filled(name, "00:00:00");
      case "timestamp" -> new Filled(name, timestamp(server, table, column));
      default -> server.isMaria() ? new Filled(name, "00:00:00") : new Refused(name);
    };
  }

  private static String timestamp(Server server, Table table, Column column) {
    boolean now =
        server.isMaria()
            ? column.equals(firstTimestamp(table, column))
            : !server.version().atLeast(8, 0, 2);
    return now ? "CURRENT_TIMESTAMP" : "0000-00-00 00:00:00";
  }

  private static Column firstTimestamp(Table table, Column last) {
    return table.columns().stream()
        .filter(each -> each.type().name().equals("timestamp"))
        .findFirst()
        .orElse(last);
  }
}
