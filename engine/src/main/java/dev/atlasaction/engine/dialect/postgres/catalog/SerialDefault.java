package dev.atlasaction.engine.dialect.postgres.catalog;

import dev.atlasaction.engine.dialect.postgres.type.PostgresType;
import dev.atlasaction.engine.schema.ColumnType;
import java.util.Optional;

/**
 * Recognises a serial column by its default: an integer that takes its values from a sequence with
 * a name such as {@code users_id_seq} (spec inspect-diff.md §3.3), or from its own sequence, which
 * need not have such a name.
 */
final class SerialDefault {

  private static final String CALL = "nextval('";
  private static final String END = "'::regclass)";
  private static final String SUFFIX = "_seq";

  private SerialDefault() {}

  /** The type of a column with that default, if it is serial; {@code usual} is its own sequence. */
  static Optional<PostgresType.SerialType> find(ColumnType type, String text, String usual) {
    if (!(type instanceof ColumnType.Int integer)
        || !text.startsWith(CALL)
        || !text.endsWith(END)) {
      return Optional.empty();
    }
    String sequence = text.substring(CALL.length(), text.length() - END.length());
    String name = sequence.substring(lastDot(sequence) + 1).replace("\"", "");
    return isSerialName(name) || name.equals(usual)
        ? Optional.of(new PostgresType.SerialType(serial(integer.name()), name))
        : Optional.empty();
  }

  private static int lastDot(String name) {
    boolean quoted = false;
    int dot = -1;
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) == '"') {
        quoted = !quoted;
      } else if (name.charAt(i) == '.' && !quoted) {
        dot = i;
      }
    }
    return dot;
  }

  /** Word characters only, ending in {@code _seq}, with two parts before. */
  private static boolean isSerialName(String name) {
    int end = name.length() - SUFFIX.length();
    int separator = name.indexOf('_', 1);
    return name.endsWith(SUFFIX)
        && separator > 0
        && separator < end - 1
        && name.chars().allMatch(c -> c == '_' || c == '$' || isAsciiWord(c));
  }

  private static boolean isAsciiWord(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static String serial(String integer) {
    return switch (integer) {
      case "smallint" -> "smallserial";
      case "bigint" -> "bigserial";
      default -> "serial";
    };
  }
}
