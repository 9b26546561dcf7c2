package dev.atlasaction.engine.cli;

import dev.atlasaction.engine.lint.LintSettings;

/** What the project file says for the selected environment; empty texts where it says nothing. */
record ProjectEnv(
    String url,
    String dev,
    String migrationDir,
    String lintFormat,
    long lintLatest,
    String lintGitBase,
    String lintGitDir,
    LintSettings lintSettings) {

  static ProjectEnv load(CommandContext context, ProjectFlags flags) {
    return new ProjectEnv("", "", "", "", 0, "", "", LintSettings.DEFAULTS);
  }
}
