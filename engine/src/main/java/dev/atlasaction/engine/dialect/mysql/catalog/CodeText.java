package dev.atlasaction.engine.dialect.mysql.catalog;

import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.mysql.server.Catalog;
import dev.atlasaction.engine.dialect.mysql.server.Server;
import dev.atlasaction.engine.dialect.mysql.sql.SqlText;
import java.util.List;

/**
 * The bodies of routines, triggers and events as they were written. MySQL's catalog shows strings
 * in them without their escapes, so that a body with quotes in it is asked for with {@code SHOW
 * CREATE}.
 */
final class CodeText {

  private final Catalog catalog;
  private final Server server;

  CodeText(Catalog catalog, Server server) {
    this.catalog = catalog;
    this.server = server;
  }

  /**
   * The body of an object.
   *
   * @param kind such as {@code PROCEDURE}
   * @param shown the body in the catalog
   */
  String body(String kind, String schema, String name, String shown) {
    boolean whole =
        server.isMaria()
            || (shown.indexOf('\'') < 0 && shown.indexOf('"') < 0 && shown.indexOf('\\') < 0);
    return whole ? shown.strip() : fromStatement(kind, schema, name).strip();
  }

  private String fromStatement(String kind, String schema, String name) {
    String sql = "SHOW CREATE " + kind + " " + SqlText.quoted(schema) + "." + SqlText.quoted(name);
    int column = kind.equals("EVENT") ? 3 : 2;
    String statement = catalog.query(sql, List.of()).getFirst().text(column);
    int end =
        switch (kind) {
          case "TRIGGER" -> afterTriggerHead(statement);
          case "EVENT" -> after(statement, 0, "DO");
          default -> afterRoutineHead(statement, kind);
        };
    if (end < 0) {
      throw new DatabaseException(
          "mysql: cannot find the body of " + kind + " `" + name + "` in: " + statement, null);
    }
    return statement.substring(end);
  }

  /** Behind {@code FOR EACH ROW} and the place among other triggers. */
  private static int afterTriggerHead(String statement) {
    int row = after(statement, 0, "EACH");
    int end = row < 0 ? -1 : after(statement, row, "ROW");
    if (end < 0) {
      return end;
    }
    for (String order : List.of("FOLLOWS", "PRECEDES")) {
      int word = after(statement, end, order);
      if (word >= 0 && statement.substring(end, word).strip().length() == order.length()) {
        return afterName(statement, word);
      }
    }
    return end;
  }

  /** Behind the arguments, what is returned, and the lines of what is declared. */
  private static int afterRoutineHead(String statement, String kind) {
    int at = after(statement, 0, kind);
    at = at < 0 ? at : statement.indexOf('(', afterName(statement, at));
    at = at < 0 ? at : afterParentheses(statement, at);
    at = at < 0 ? at : lineEnd(statement, at);
    while (at >= 0 && statement.startsWith("    ", at) && isTrait(statement, at)) {
      at = lineEnd(statement, at);
    }
    return at;
  }

  private static boolean isTrait(String statement, int at) {
    String rest = statement.substring(at).strip();
    return rest.startsWith("COMMENT '")
        || List.of(
                "NO SQL",
                "CONTAINS SQL",
                "READS SQL DATA",
                "MODIFIES SQL DATA",
                "DETERMINISTIC",
                "SQL SECURITY INVOKER")
            .contains(rest.lines().findFirst().orElse(""));
  }

  private static int afterName(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    while (at < text.length()
        && !Character.isWhitespace(text.charAt(at))
        && text.charAt(at) != '(') {
      at = next(text, at);
    }
    return at;
  }

  private static int afterParentheses(String text, int open) {
    int depth = 0;
    for (int at = open; at < text.length(); at = next(text, at)) {
      if (text.charAt(at) == '(') {
        depth++;
      } else if (text.charAt(at) == ')' && --depth == 0) {
        return at + 1;
      }
    }
    return -1;
  }

  private static int lineEnd(String text, int from) {
    for (int at = from; at < text.length(); at = next(text, at)) {
      if (text.charAt(at) == '\n') {
        return at + 1;
      }
    }
    return -1;
  }

  /** Behind the next whole word {@code word} outside quotes and comments; negative without one. */
  private static int after(String text, int from, String word) {
    for (int at = from; at < text.length(); at = next(text, at)) {
      int end = at + word.length();
      boolean found =
          text.regionMatches(true, at, word, 0, word.length())
              && (at == 0 || !isWordPart(text.charAt(at - 1)))
              && (end == text.length() || !isWordPart(text.charAt(end)));
      if (found) {
        return end;
      }
    }
    return -1;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }

  /** The position behind the character, quoted text or comment at {@code at}. */
  private static int next(String text, int at) {
    char c = text.charAt(at);
    if (c == '\'' || c == '"' || c == '`') {
      int end = at + 1;
      while (end < text.length() && text.charAt(end) != c) {
        end += text.charAt(end) == '\\' && c != '`' ? 2 : 1;
      }
      return end + 1;
    }
    if (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at);
      return end < 0 ? text.length() : end + 2;
    }
    return at + 1;
  }
}
