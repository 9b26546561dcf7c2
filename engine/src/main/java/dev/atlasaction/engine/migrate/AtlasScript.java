package dev.atlasaction.engine.migrate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlasaction.engine.dialect.PlannedStatement;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.sql.Directive;
import dev.atlasaction.engine.sql.Directives;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The content of files in the native format (migrate.md section 1.1). */
final class AtlasScript {

  private static final String DELIMITER = "delimiter";

  private AtlasScript() {}

  static String render(MigrationDraft draft) {
    String delimiter = draft.delimiter().isEmpty() ? ";" : draft.delimiter();
    StringBuilder text = new StringBuilder();
    List<String> directives = directives(draft);
    if (!directives.isEmpty()) {
      text.append(String.join("\n", directives)).append("\n\n");
    }
    for (PlannedStatement statement : draft.statements()) {
      if (!statement.comment().isEmpty()) {
        text.append("-- ").append(upperFirst(statement.comment())).append('\n');
      }
      text.append(statement.sql()).append(delimiter).append('\n');
    }
    return text.toString();
  }

  private static List<String> directives(MigrationDraft draft) {
    List<String> lines = new ArrayList<>();
    if (!draft.delimiter().isEmpty()) {
      lines.add("-- atlas:delimiter " + escape(draft.delimiter()));
    }
    for (String line : draft.directives()) {
      Optional<Directive> directive = Directives.onFirstLine(line.getBytes(UTF_8));
      if (directive.isEmpty()) {
        throw EngineException.user("invalid directive: " + GoQuote.quote(line));
      }
      if (!draft.delimiter().isEmpty() && directive.get().name().equals(DELIMITER)) {
        throw EngineException.user(
            "duplicate directive: " + GoQuote.quote(line) + ". delimiter already set");
      }
      lines.add(line);
    }
    return lines;
  }

  private static String escape(String delimiter) {
    return delimiter.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
  }

  private static String upperFirst(String comment) {
    char first = comment.charAt(0);
    return first >= 'a' && first <= 'z' ? (char) (first - 32) + comment.substring(1) : comment;
  }
}
