package dev.atlasaction.engine.cli;

import dev.atlasaction.engine.gotext.GoJson;
import dev.atlasaction.engine.lint.LintResult;

/** Renders a lint result: the default text, or a template of the user. */
record LintTemplate(String format) {

  static LintTemplate parse(String format) {
    return new LintTemplate(format);
  }

  String render(LintResult result) {
    return format.isEmpty() ? LintText.render(result) : GoJson.encode(result.report());
  }
}
