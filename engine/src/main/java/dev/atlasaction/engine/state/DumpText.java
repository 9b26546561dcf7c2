package dev.atlasaction.engine.state;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.error.EngineException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
          "\\restrict ");
  private static final List<String> CLUSTER = List.of("PostgreSQL database cluster dump", "PGDMP");
  private static final Pattern COPY =
      Pattern.compile("COPY .* FROM stdin.*;\\s*", Pattern.CASE_INSENSITIVE);
  private static final List<String> MYSQL = List.of("MySQL dump", "MariaDB dump");

  /** Settings of the session of a client; what they are set back to is one of them. */
  private static final Pattern SESSION =
      Pattern.compile(
          "SET\\s.*(CHARACTER_SET_|COLLATION_CONNECTION|TIME_ZONE|SQL_LOG_BIN|GTID_PURGED|SQL_NOTES"
              + "|UNIQUE_CHECKS).*|SET\\s+NAMES\\s.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final List<String> PSQL = List.of("PostgreSQL database dump", "\\restrict ");

  /** The sqlite3 shell writes virtual tables so; their own tables follow, and are there then. */
  private static final Pattern VIRTUAL =
      Pattern.compile(
          "INSERT INTO sqlite_(?:schema|master)\\(type,name,tbl_name,rootpage,sql\\)"
              + "VALUES\\('table',.*,0,'(CREATE VIRTUAL TABLE .*)'\\);?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

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
          "CREATE TABLE SQLITE_STAT",
          "DELETE FROM SQLITE_SEQUENCE",
          "ANALYZE ");

  /** The columns of a view or virtual table, which {@code .schema} writes behind it. */
  private static final Pattern COLUMNS =
      Pattern.compile(
          "(CREATE (?:TEMP )?VI(?:EW|RTUAL TABLE) .*)\n/\\* [^\n]*\\(.*\\) \\*/;?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private DumpText() {}

  /** Whether a text is a dump: its first lines say so. */
  static boolean is(String text) {
    return head(text, SIGNS)
        // Two things that the sqlite3 shell alone writes.
        || text.contains("\nCREATE TABLE sqlite_")
        || text.startsWith("CREATE TABLE sqlite_")
        || text.contains(") */;\n");
  }

  private static boolean head(String text, List<String> signs) {
    return text.lines()
        .limit(HEADER_LINES)
        .anyMatch(line -> signs.stream().anyMatch(line::contains) || line.startsWith("\\connect"));
  }

  /**
   * The text without commands of the client and rows, as the server of {@code dev} reads it.
   *
   * @throws EngineException if it is a dump of several databases, or rows do not end
   */
  static String cleaned(String file, String text, Database dev) {
    if (text.lines()
        .limit(HEADER_LINES)
        .anyMatch(line -> CLUSTER.stream().anyMatch(line::contains))) {
      throw EngineException.user(
          file + " is a dump of a whole server: dump one database, with pg_dump --schema-only");
    }
    if (head(text, MYSQL)) {
      return ConditionalComments.unwrapped(text, dev.version(), dev.driver().equals("mariadb"));
    }
    return head(text, PSQL) ? new Cleaning(file).run(text) : text;
  }

  /**
   * What a statement of a dump is to be run as; empty if it says nothing of the schema.
   *
   * @throws EngineException if it says that the dump is not whole
   */
  static Optional<String> statement(String file, String statement) {
    if (statement.startsWith("ROLLBACK")) {
      throw EngineException.user(
          file + ": the dump ends with ROLLBACK: sqlite3 met errors and did not write all of it");
    }
    if (statement.regionMatches(true, 0, "USE ", 0, 4)) {
      throw EngineException.user(
          file
              + ": the dump changes to another database: dump one database, without --databases and"
              + " --all-databases");
    }
    Matcher virtual = VIRTUAL.matcher(statement);
    if (virtual.matches()) {
      return Optional.of(virtual.group(1).replace("''", "'"));
    }
    if (skips(statement)) {
      return Optional.empty();
    }
    Matcher columns = COLUMNS.matcher(statement);
    return Optional.of(columns.matches() ? columns.group(1) : statement);
  }

  /** Whether a statement of a dump says nothing of the schema. */
  private static boolean skips(String statement) {
    String start =
        statement
            .substring(0, Math.min(80, statement.length()))
            .toUpperCase(Locale.ROOT)
            .replaceAll("\\s+", " ");
    return start.equals(";")
        || start.isBlank()
        || SKIPPED.stream().anyMatch(start::startsWith)
        || SESSION.matcher(start).matches()
        || OWNER.matcher(statement).matches();
  }

  private static final class Cleaning {
    private final String file;
    private final List<String> kept = new ArrayList<>();
    private final PsqlQuotes quotes = new PsqlQuotes();
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
      if (quotes.isOutside() && COPY.matcher(line).matches()) {
        copyFrom = number;
        return "";
      }
      if (quotes.isOutside() && line.startsWith("\\")) {
        return command(line, number);
      }
      quotes.read(line);
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
  }
}
