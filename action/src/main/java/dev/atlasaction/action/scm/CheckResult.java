package dev.atlasaction.action.scm;

import java.util.List;

/**
 * What a run says of a commit.
 *
 * @param title one sentence, plain text
 * @param summary the whole result, Markdown
 * @param remarks what is said at lines, in the order of importance
 */
public record CheckResult(
    Subject subject, Conclusion conclusion, String title, String summary, List<Remark> remarks) {

  /** Copies the remarks. */
  public CheckResult {
    remarks = List.copyOf(remarks);
  }

  /**
   * What is judged; the same name at the same commit is the same check.
   *
   * @param name such as {@code atlas migrate/lint: migrations}
   * @param branch it is on; empty if unknown
   * @param url a page with more; empty if there is none
   * @param pipeline number of the forge's own pipeline; empty elsewhere
   */
  public record Subject(String name, String commit, String branch, String url, String pipeline) {}

  /** Whether the change may go ahead. */
  public enum Conclusion {
    /** Nothing was found. */
    SUCCESS,
    /** Something was found that does not stop it. */
    NEUTRAL,
    /** It may not. */
    FAILURE
  }

  /**
   * A remark at a line.
   *
   * @param path from the repository's root
   * @param line 1-based
   * @param error whether it stops the change
   * @param title a headline, plain text
   * @param message plain text, may have several lines
   */
  public record Remark(String path, int line, boolean error, String title, String message) {}

  /** The title, cut to so many characters. */
  public String title(int most) {
    return cut(title, most);
  }

  /** A text, or its beginning with an ellipsis. */
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }
}
