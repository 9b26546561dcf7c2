package dev.atlasaction.engine.cli.migrate;

import dev.atlasaction.engine.cli.template.TemplateFunctions;
import dev.atlasaction.engine.cli.template.UserTemplate;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.gotext.template.FuncMap;
import dev.atlasaction.engine.gotext.template.Template;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The template of commands that write migration files (spec planner.md §8.3): the action {@code
 * sql} alone sets the indent of statements, any other template makes the whole content.
 *
 * @param indent of statements; empty for one line each
 * @param content makes the content; empty for the usual one
 */
record PlanFormat(String indent, Optional<Template> content) {

  /** The usual content. */
  static final PlanFormat NONE = new PlanFormat("", Optional.empty());

  /**
   * Reads a template; the empty one means the usual content.
   *
   * @throws EngineException if it is malformed, or mixes the two kinds
   */
  static PlanFormat parse(String text) {
    if (text.isEmpty()) {
      return NONE;
    }
    Matcher sql =
        Pattern.compile(
                "\\{\\{-?\\s*sql\\s+[.$](?:\\s+(\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`))?\\s*-?}}")
            .matcher(text.strip());
    if (sql.matches()) {
      String literal = sql.group(1);
      return new PlanFormat(literal == null ? "" : GoQuote.unquote(literal), Optional.empty());
    }
    FuncMap functions =
        TemplateFunctions.json()
            .with(
                "sql",
                args -> {
                  throw EngineException.user(misplaced(text));
                });
    Optional<Template> content = UserTemplate.parse(text, "parse format: ", functions);
    if (Pattern.compile("\\{\\{[^}]*\\bsql\\b").matcher(text).find()) {
      throw EngineException.user(misplaced(text));
    }
    return new PlanFormat("", content);
  }

  private static String misplaced(String text) {
    String asParsed = text.replaceAll("\\{\\{-?\\s*(.*?)\\s*-?}}", "{{$1}}");
    return "'sql' can only be used to indent statements. got: " + asParsed;
  }
}
