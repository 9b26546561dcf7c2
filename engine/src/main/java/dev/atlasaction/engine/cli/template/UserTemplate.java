package dev.atlasaction.engine.cli.template;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.template.FuncMap;
import dev.atlasaction.engine.gotext.template.Template;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Templates from flags and project files. */
public final class UserTemplate {

  private UserTemplate() {}

  /**
   * Parses a template; none or the empty one means the default output.
   *
   * @param prefix what the message begins with
   * @throws EngineException if the template is malformed
   */
  public static Optional<Template> parse(@Nullable String text, String prefix, FuncMap functions) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Template.parse("format", text, functions));
    } catch (EngineException malformed) {
      throw malformed.prefixed(prefix);
    }
  }

  /**
   * Writes what a template makes of the data; what comes before an error is written too.
   *
   * @throws EngineException if the template asks for what the data does not have
   */
  public static void print(Template template, Object data, PrintStream out) {
    try {
      template.execute(data, out);
    } catch (IOException closed) {
      throw EngineException.environment("writing the output: " + closed.getMessage(), closed);
    }
  }
}
