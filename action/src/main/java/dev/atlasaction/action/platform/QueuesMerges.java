package dev.atlasaction.action.platform;

import java.util.Optional;

/** A platform that tries pull requests out in a queue before it merges them. */
public interface QueuesMerges {

  /** What the queue wants to merge; absent if something else started the run. */
  Optional<Group> findGroup();

  /**
   * Pull requests that are tried out together.
   *
   * @param baseBranch what they are to be merged into
   * @param baseCommit what they come after: the branch, or what is ahead of them in the queue
   */
  record Group(String baseBranch, String baseCommit) {}
}
