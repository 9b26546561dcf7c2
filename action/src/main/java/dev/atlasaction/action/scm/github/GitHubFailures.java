package dev.atlasaction.action.scm.github;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.ScmException.Answer;
import org.jspecify.annotations.Nullable;

/** Words for failed calls, the original's (spec ci-actions.md §8.2). */
final class GitHubFailures {

  private GitHubFailures() {}

  static ScmException of(Exception failure) {
    GitHubRefusal refusal = refusal(failure);
    if (refusal == null) {
      return new ScmException(Answer.NONE, "calling GitHub API: " + rootMessage(failure), failure);
    }
    return new ScmException(answer(refusal), message(refusal), failure);
  }

  /** Listing comments has its own words, without the answer's text. */
  static ScmException ofListing(Exception failure) {
    GitHubRefusal refusal = refusal(failure);
    if (refusal == null) {
      return new ScmException(
          Answer.NONE, "error querying github comments: " + rootMessage(failure), failure);
    }
    return new ScmException(
        answer(refusal),
        "unexpected status code " + refusal.status() + " when calling GitHub API",
        failure);
  }

  private static String message(GitHubRefusal refusal) {
    return "unexpected status code " + refusal.status() + ": with body: " + refusal.body();
  }

  private static Answer answer(GitHubRefusal refusal) {
    try {
      String words = new ObjectMapper().readTree(refusal.body()).path("message").asText();
      return new Answer(refusal.status(), words.length() <= 200 ? words : words.substring(0, 200));
    } catch (JacksonException e) {
      // A proxy answered, in HTML: nothing to quote.
      return new Answer(refusal.status(), "");
    }
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
