package dev.atlasaction.action.scm.github;

import dev.atlasaction.action.scm.ScmException;
import org.jspecify.annotations.Nullable;

/** Words for failed calls, the original's (spec ci-actions.md §8.2). */
final class GitHubFailures {

  private GitHubFailures() {}

  static ScmException of(Exception failure) {
    GitHubRefusal refusal = refusal(failure);
    if (refusal == null) {
      return new ScmException(0, "calling GitHub API: " + rootMessage(failure), failure);
    }
    return new ScmException(refusal.status(), refusal.getMessage(), failure);
  }

  /** Listing comments has its own words, without the answer's text. */
  static ScmException ofListing(Exception failure) {
    GitHubRefusal refusal = refusal(failure);
    if (refusal == null) {
      return new ScmException(
          0, "error querying github comments: " + rootMessage(failure), failure);
    }
    return new ScmException(
        refusal.status(),
        "unexpected status code " + refusal.status() + " when calling GitHub API",
        failure);
  }

  private static @Nullable GitHubRefusal refusal(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof GitHubRefusal refusal) {
        return refusal;
      }
    }
    return null;
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage();
    return message == null ? root.getClass().getSimpleName() : message;
  }
}
