package dev.atlasaction.engine.cli.project;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.DataProgram;
import dev.atlasaction.engine.config.MemoryState.ExternalSchema;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The SQL that a program prints, checked to be SQL (spec loaders.md §1). */
record PrintedSchema(CommandContext context) {

  /** Words that statements begin with, those of clients among them. */
  private static final Set<String> STARTS =
      Set.of(
          "ALTER",
          "ANALYZE",
          "BEGIN",
          "CALL",
          "COMMENT",
          "COMMIT",
          "COPY",
          "CREATE",
          "DECLARE",
          "DELETE",
          "DELIMITER",
          "DO",
          "DROP",
          "END",
          "EXEC",
          "GO",
          "GRANT",
          "IF",
          "INSERT",
          "LOCK",
          "PRAGMA",
          "REFRESH",
          "REPLACE",
          "REVOKE",
          "SECURITY",
          "SELECT",
          "SET",
          "SHOW",
          "START",
          "TRUNCATE",
          "UNLOCK",
          "UPDATE",
          "USE",
          "VACUUM",
          "WITH");

  /**
   * What the program printed, now or when its inputs were last the same.
   *
   * @throws EngineException if it fails, prints nothing or prints something else
   */
  String read(ExternalSchema source) {
    try {
      return source
          .terms()
          .inputs()
          .map(inputs -> new ProgramCache(context, source, inputs).get(() -> run(source)))
          .orElseGet(() -> run(source));
    } catch (EngineException failed) {
      throw new EngineException(
          failed.category(),
          source.address()
              + ": "
              + failed.getMessage()
              + "\n  command: "
              + String.join(" ", source.program()),
          failed);
    }
  }

  private String run(ExternalSchema source) {
    String printed =
        new DataProgram(context)
            .run(source.program(), source.directory(), source.terms().timeout());
    String program = GoQuote.quote(source.program().getFirst());
    String sql = plain(printed);
    Optional<Line> first = firstStatement(sql);
    if (first.isEmpty() && !source.terms().allowEmpty()) {
      throw EngineException.user(
          "program "
              + program
              + " printed no SQL, which would drop every table. If the schema is empty, set"
              + " allow_empty = true");
    }
    if (first.isPresent() && !isSql(first.get().text())) {
      throw EngineException.user(
          "output of program %s is not SQL at line %d: %s. Programs must print only SQL to stdout;"
                  .formatted(program, first.get().number(), GoQuote.quote(first.get().text()))
              + " send logs to stderr");
    }
    return sql;
  }

  /** Without colours, byte order mark and carriage returns. */
  private static String plain(String printed) {
    String text = printed.startsWith("\uFEFF") ? printed.substring(1) : printed;
    text = text.replace("\r\n", "\n");
    return text.indexOf('\u001b') < 0 ? text : text.replaceAll("\u001b\\[[0-9;]*[A-Za-z]", "");
  }

  private record Line(int number, String text) {}

  /** The first line that is neither empty nor a comment. */
  private static Optional<Line> firstStatement(String sql) {
    List<String> lines = sql.lines().toList();
    boolean comment = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      boolean starts = line.startsWith("/*") && !line.startsWith("/*!") && !line.startsWith("/*M!");
      boolean inside = comment || starts;
      comment = inside && !line.contains("*/");
      String rest = inside && !comment ? line.substring(line.indexOf("*/") + 2).strip() : line;
      boolean empty =
          comment
              || rest.isEmpty()
              || rest.equals(";")
              || rest.startsWith("--")
              || rest.startsWith("#");
      if (!empty) {
        return Optional.of(new Line(i + 1, rest));
      }
    }
    return Optional.empty();
  }

  private static boolean isSql(String line) {
    if (line.startsWith("\\") || line.startsWith("/*") || line.startsWith("(")) {
      return true;
    }
    int end = 0;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    boolean whole = end == line.length() || " \t;(".indexOf(line.charAt(end)) >= 0;
    return whole && STARTS.contains(line.substring(0, end).toUpperCase(Locale.ROOT));
  }
}
