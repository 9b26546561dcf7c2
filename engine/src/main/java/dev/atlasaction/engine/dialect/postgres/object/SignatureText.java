package dev.atlasaction.engine.dialect.postgres.object;

import dev.atlasaction.engine.dialect.postgres.type.PostgresType;
import dev.atlasaction.engine.dialect.postgres.type.TypeFormat;
import dev.atlasaction.engine.schema.ColumnType;
import dev.atlasaction.engine.schema.DialectType;
import java.util.List;
import java.util.stream.Collectors;

/** The types of arguments as they tell overloads apart. */
final class SignatureText {

  private SignatureText() {}

  /** The types of what callers pass, in parentheses. */
  static String of(Routine routine) {
    return of(routine.schema(), routine.arguments());
  }

  /** The types of what callers pass, in parentheses; those of {@code schema} by their bare name. */
  static String of(String schema, List<Routine.Argument> arguments) {
    return arguments.stream()
        .filter(Routine.Argument::isInput)
        .map(argument -> of(schema, argument.type()))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** A type without its parameters, which arguments do not have. */
  static String of(String schema, ColumnType type) {
    return switch (type) {
      case ColumnType.Enumeration named -> named(schema, named.schema(), named.name());
      case PostgresType.ObjectType named -> named(schema, named.schema(), named.name());
      case PostgresType.ArrayType(String _, ColumnType.Enumeration named) ->
          named(schema, named.schema(), named.name()) + "[]";
      case PostgresType.ArrayType(String _, PostgresType.ObjectType named) ->
          named(schema, named.schema(), named.name()) + "[]";
      case PostgresType.ArrayType(String _, ColumnType element) when element != null ->
          of(schema, element) + "[]";
      default -> bare(TypeFormat.format(type));
    };
  }

  private static String named(String own, String schema, String name) {
    return schema.equals(own) ? name : schema + "." + name;
  }

  private static String bare(String text) {
    int open = text.indexOf('(');
    int close = text.indexOf(')');
    return open < 0 || close < open ? text : text.substring(0, open) + text.substring(close + 1);
  }

  /** A type after what lives in schema {@code from} moved to {@code to}. */
  static ColumnType moved(ColumnType type, String from, String to) {
    return switch (type) {
      case ColumnType.Enumeration named -> named.moved(from, to);
      case DialectType own -> own.moved(from, to);
      default -> type;
    };
  }
}
