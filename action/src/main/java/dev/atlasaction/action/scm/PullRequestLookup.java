package dev.atlasaction.action.scm;

import java.util.Optional;

/** Finds the pull request of a branch, for platforms that do not tell it. */
@FunctionalInterface
public interface PullRequestLookup {

  /**
   * The newest open one of {@code branch}, or of {@code owner:branch} if it is in another
   * repository; raises {@link ScmException} if the forge does not answer.
   */
  Optional<Found> findNewestOpen(ScmTarget.GitHub target, String branch);

  /** A pull request; {@code commit} is the last one of its branch. */
  record Found(int number, String url, String commit, String baseBranch) {}
}
