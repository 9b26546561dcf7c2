package dev.atlasaction.action.finding;

/** Whether a finding fails the check. Errors come first. */
public enum Severity {
  /** Fails the check. */
  ERROR("error"),
  /** Worth a look. */
  WARNING("warning");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** The word for it. */
  public String word() {
    return word;
  }

  /** A count with the word, such as {@code 2 errors}. */
  public String count(int n) {
    return n + " " + word + (n == 1 ? "" : "s");
  }
}
