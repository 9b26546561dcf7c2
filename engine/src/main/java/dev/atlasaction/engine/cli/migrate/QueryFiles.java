package dev.atlasaction.engine.cli.migrate;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.dialect.Dialect;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.lint.AppQuery;
import dev.atlasaction.engine.sql.SourceLines;
import dev.atlasaction.engine.sql.Statement;
import dev.atlasaction.engine.sql.StatementScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads files of the application's queries: statements, each with a comment {@code -- name: NAME}
 * above it if it has a name (as sqlc has it), else called by file and line.
 */
final class QueryFiles {

  private static final String NAME = "-- name:";

  private QueryFiles() {}

  static List<AppQuery> read(CommandContext context, Dialect dialect, List<String> files) {
    List<AppQuery> queries = new ArrayList<>();
    for (String file : files) {
      Path path = context.workingDirectory().resolve(file);
      try {
        byte[] content = Files.readAllBytes(path);
        SourceLines lines = new SourceLines(content);
        for (Statement each : new StatementScanner(dialect.scannerOptions()).scan(content)) {
          queries.add(
              new AppQuery(name(each, file + ":" + lines.lineAt(each.offset())), bare(each)));
        }
      } catch (IOException unreadable) {
        throw EngineException.user(
            "queries " + file + ": cannot be read: " + unreadable.getMessage());
      }
    }
    return queries;
  }

  private static String bare(Statement statement) {
    String text = statement.text();
    return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
  }

  private static String name(Statement statement, String place) {
    return statement.comments().stream()
        .map(String::strip)
        .filter(comment -> comment.startsWith(NAME))
        .map(comment -> comment.substring(NAME.length()).strip().split("\\s+", -1)[0])
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse(place);
  }
}
