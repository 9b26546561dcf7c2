package dev.atlasaction.action.notify;

/**
 * What became of a run. Texts have no secrets and are as they came otherwise: each format escapes
 * them.
 *
 * @param action its id
 * @param headline one line that can stand alone
 * @param detail more lines; may be empty
 * @param place where it ran
 */
public record Notification(
    String action, Status status, String headline, String detail, Place place) {

  /** How it ended. */
  public enum Status {
    /** All is well, and nothing is new. */
    PASSED,
    /** All is well, and something was changed or found. */
    CHANGED,
    /** The job fails. */
    FAILED
  }

  /**
   * Where it ran; empty texts are not known.
   *
   * @param pullRequest its number; 0 for none
   * @param url of the run's page
   */
  public record Place(
      String repository, String branch, String commit, int pullRequest, String url) {

    /** Nothing known. */
    public static final Place UNKNOWN = new Place("", "", "", 0, "");

    /** Whether the page may become a link. */
    boolean isLink() {
      return url.matches("https?://[^\\s<>|\"\\\\]{1,2000}");
    }

    /** One line for people. */
    String words() {
      StringBuilder words = new StringBuilder(repository);
      if (pullRequest > 0) {
        words.append(" #").append(pullRequest);
      } else if (!branch.isEmpty()) {
        words.append(words.isEmpty() ? "" : ", ").append(branch);
      }
      if (!commit.isEmpty()) {
        words.append(words.isEmpty() ? "" : " at ");
        words.append(commit, 0, Math.min(7, commit.length()));
      }
      return words.toString();
    }
  }
}
