package dev.atlasaction.engine.cli.template;

import dev.atlasaction.engine.cli.view.LintView;
import dev.atlasaction.engine.gotext.template.Template;
import dev.atlasaction.engine.lint.LintResult;
import java.util.Optional;

/** Renders a lint result: the default text, or a template of the user. */
public record LintTemplate(Optional<Template> template) {

  /**
   * Parses a template; the empty one means the default text.
   *
   * @throws dev.atlasaction.engine.error.EngineException if it is malformed
   */
  public static LintTemplate parse(String format) {
    return new LintTemplate(UserTemplate.parse(format, "parse format: ", TemplateFunctions.lint()));
  }

  /** The text for a result. */
  public String render(LintResult result) {
    return template
        .map(parsed -> parsed.render(new LintView(result)))
        .orElseGet(() -> LintText.render(result));
  }
}
