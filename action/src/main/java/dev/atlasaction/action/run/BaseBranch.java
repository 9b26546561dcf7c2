package dev.atlasaction.action.run;

import dev.atlasaction.action.platform.QueuesMerges;
import dev.atlasaction.action.platform.QueuesMerges.Group;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.platform.TriggerContext.PullRequest;
import java.util.Optional;

/**
 * What a change is to be merged into, as the platform tells it.
 *
 * @param revision what its files are compared with: the branch, or a commit of the merge queue
 */
record BaseBranch(String branch, String revision) {

  /** That of the pull request, or of the merge queue. */
  static Optional<BaseBranch> find(Job job, TriggerContext trigger) {
    Optional<BaseBranch> pull =
        trigger
            .pullRequest()
            .map(PullRequest::baseBranch)
            .filter(name -> !name.isEmpty())
            .map(name -> new BaseBranch(name, name));
    return pull.isPresent() ? pull : queue(job);
  }

  private static Optional<BaseBranch> queue(Job job) {
    return job.platform() instanceof QueuesMerges platform
        ? platform
            .findGroup()
            .map((Group group) -> new BaseBranch(group.baseBranch(), group.baseCommit()))
        : Optional.empty();
  }

  /** Whether the commit of a merge queue is meant. */
  boolean isQueued() {
    return !branch.equals(revision);
  }
}
