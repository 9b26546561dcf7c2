package dev.atlasaction.action.platform.github;

/** One name and value in a command file (spec ci-actions.md §4.1). */
final class Heredoc {

  /** Fixed, and spelt as in the original: later steps may look for it. */
  private static final String DELIMITER = "_GitHubActionsFileCommandDelimeter_";

  private Heredoc() {}

  static String of(String name, String value) {
    String delimiter = DELIMITER;
    // A line of the value that equals the delimiter would let it set other outputs.
    for (int i = 1; value.lines().anyMatch(delimiter::equals); i++) {
      delimiter = DELIMITER + i + "_" + Integer.toHexString(value.hashCode());
    }
    return name + "<<" + delimiter + "\n" + value + "\n" + delimiter + "\n";
  }
}
