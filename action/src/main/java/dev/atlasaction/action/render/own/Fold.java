package dev.atlasaction.action.render.own;

/**
 * What is folded away where a forge can fold, and has a headline where it cannot.
 *
 * @param open before the content
 * @param close after it
 */
record Fold(String open, String close) {

  /** A part with a plain-text title that says how much it is. */
  static Fold of(boolean folds, String title) {
    return folds
        ? new Fold("<details><summary>" + Html.text(title) + "</summary>", "</details>")
        : new Fold("**" + title + "**", "");
  }
}
