package dev.atlasaction.action.render.own;

import dev.atlasaction.action.render.Markdown;

/** Where a rule is explained. */
final class RulePages {

  private RulePages() {}

  static String of(String code) {
    return "https://atlasgo.io/lint/analyzers#" + Markdown.urlPath(code);
  }
}
