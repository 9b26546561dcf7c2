package dev.atlasaction.action.render.own;

/** The last line of a comment. */
final class Footer {

  private Footer() {}

  /** Version and run; in small print where a forge has it. */
  static String of(Setting setting, boolean html) {
    String run = setting.runUrl().isEmpty() ? "" : " · [run](" + setting.runUrl() + ")";
    String text = "atlas-action " + setting.version() + run;
    return html ? "<sub>" + text + "</sub>" : text;
  }
}
