package dev.atlasaction.action.platform;

import java.util.Optional;

/** A platform that can start a run when another one, of less trust, has ended. */
public interface FollowsRun {

  /** The run that has ended; absent if something else started this one. */
  Optional<Run> findFollowed();

  /**
   * A run for a pull request, by the platform's own word.
   *
   * @param owner of the repository its branch is in
   * @param branch of the pull request
   * @param commit the last one of the branch when it started
   */
  record Run(String owner, String branch, String commit) {}
}
