package dev.atlasaction.action.scm;

import java.util.Optional;

/** Makes clients for forges. */
@FunctionalInterface
public interface Forges {

  /** A client for one pull request; makes no request yet. */
  ScmClient connect(ScmTarget target, int pullRequest);

  /** What finds the pull request of a branch; absent if nothing does. */
  default Optional<PullRequestLookup> findLookup() {
    return Optional.empty();
  }

  /** The issues of a repository; absent where we do not speak to them. */
  default Optional<IssueBoard> findIssues(ScmTarget target) {
    return Optional.empty();
  }
}
