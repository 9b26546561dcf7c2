package dev.atlasaction.engine.state;

import dev.atlasaction.engine.error.EngineException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dumps as the programs of the servers write them (spec loaders.md §5): commands of the client and
 * rows are blanked, so that lines keep their numbers, and statements are left out that say nothing
 * of the schema: settings of the session, owners, rights.
 */
final class DumpText {

  private static final int HEADER_LINES = 40;
  private static final List<String> SIGNS =
      List.of(
          "PostgreSQL database dump",
          "PostgreSQL database cluster dump",
          "MySQL dump",
          "MariaDB dump",
          "PRAGMA foreign_keys=OFF;",
          "\\restrict ",
          "CREATE TABLE sqlite_sequence(");
  private static final List<String> CLUSTER = List.of("PostgreSQL database cluster dump", "PGDMP");
  private static final Pattern COPY =
      Pattern.compile("COPY .* FROM stdin.*;\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern DOLLAR = Pattern.compile("\\$[A-Za-z_0-9]*\\$");
  private static final Pattern OWNER =
      Pattern.compile("ALTER .* OWNER TO .*;?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final List<String> SKIPPED =
      List.of(
          "SET STATEMENT_TIMEOUT",
          "SET LOCK_TIMEOUT",
          "SET IDLE_",
          "SET TRANSACTION_TIMEOUT",
          "SET CLIENT_ENCODING",
          "SET STANDARD_CONFORMING_STRINGS",
          "SET XMLOPTION",
          "SET CLIENT_MIN_MESSAGES",
          "SET ROW_SECURITY",
          "SET DEFAULT_TABLESPACE",
          "SET DEFAULT_TABLE_ACCESS_METHOD",
          "SELECT PG_CATALOG.SETVAL(",
          "REFRESH MATERIALIZED VIEW ",
          "ALTER DEFAULT PRIVILEGES ",
          "GRANT ",
          "REVOKE ",
          "SECURITY LABEL ",
          "COMMENT ON EXTENSION ",
          "CREATE SCHEMA PUBLIC;",
          "CREATE DATABASE ",
          "ALTER DATABASE ",
          "DROP DATABASE ",
          "INSERT INTO ",
          "REPLACE INTO ",
          "LOCK TABLES ",
          "UNLOCK TABLES",
          "PRAGMA FOREIGN_KEYS",
          "PRAGMA WRITABLE_SCHEMA",
          "BEGIN TRANSACTION",
          "COMMIT",
          "CREATE TABLE SQLITE_SEQUENCE",
          "DELETE FROM SQLITE_SEQUENCE",
          "ANALYZE ");

  private DumpText() {}

  /** Whether a text is a dump: its first lines say so. */
  static boolean is(String text) {
    return text.lines()
        .limit(HEADER_LINES)
        .anyMatch(line -> SIGNS.stream().anyMatch(line::contains) || line.startsWith("\\connect"));
  }

  /**
   * The text without commands of the client and rows.
   *
   * @throws EngineException if it is a dump of several databases, or rows do not end
   */
  static String cleaned(String file, String text) {
    if (text.lines()
        .limit(HEADER_LINES)
        .anyMatch(line -> CLUSTER.stream().anyMatch(line::contains))) {
      throw EngineException.user(
          file + " is a dump of a whole server: dump one database, with pg_dump --schema-only");
    }
    return new Cleaning(file).run(text);
  }

  /** Whether a statement of a dump says nothing of the schema. */
  static boolean skips(String statement) {
    String start =
        statement
            .substring(0, Math.min(80, statement.length()))
            .toUpperCase(Locale.ROOT)
            .replaceAll("\\s+", " ");
    return SKIPPED.stream().anyMatch(start::startsWith) || OWNER.matcher(statement).matches();
  }

  private static final class Cleaning {
    private final String file;
    private final List<String> kept = new ArrayList<>();
    private String quote = "";
    private int copyFrom;

    Cleaning(String file) {
      this.file = file;
    }

    String run(String text) {
      int number = 0;
      for (String line : text.split("\n", -1)) {
        number++;
        kept.add(line(line, number));
      }
      if (copyFrom > 0) {
        throw EngineException.user(file + ": line " + copyFrom + ": unterminated COPY data");
      }
      return String.join("\n", kept);
    }

    private String line(String line, int number) {
      if (copyFrom > 0) {
        copyFrom = line.stripTrailing().equals("\\.") ? 0 : copyFrom;
        return "";
      }
      if (quote.isEmpty() && COPY.matcher(line).matches()) {
        copyFrom = number;
        return "";
      }
      if (quote.isEmpty() && line.startsWith("\\")) {
        return command(line, number);
      }
      quotes(line);
      return line;
    }

    /** Commands that change what is read are refused, the others mean nothing here. */
    private String command(String line, int number) {
      String word = line.strip().split("\\s+", 2)[0];
      switch (word) {
        case "\\if", "\\elif", "\\else", "\\endif", "\\gexec", "\\i", "\\ir" ->
            throw EngineException.user(
                file
                    + ": line "
                    + number
                    + ": psql meta command \""
                    + word
                    + "\" is not supported: run the script with psql and dump the result");
        default -> {
          return "";
        }
      }
    }

    /** Follows texts in dollar quotes, in which a line may begin with anything. */
    private void quotes(String line) {
      Matcher matcher = DOLLAR.matcher(line);
      while (matcher.find()) {
        if (quote.isEmpty()) {
          quote = matcher.group();
        } else if (quote.equals(matcher.group())) {
          quote = "";
        }
      }
    }
  }
}
