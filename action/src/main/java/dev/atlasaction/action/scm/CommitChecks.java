package dev.atlasaction.action.scm;

import java.util.Optional;

/**
 * What programs say of a commit, which a forge can require before a merge: check runs, commit
 * statuses, build results. Its method raises {@link ScmException}.
 */
@FunctionalInterface
public interface CommitChecks {

  /** Says it; what an earlier run said of the same subject is replaced. */
  Published publish(CheckResult result);

  /**
   * What came of it.
   *
   * @param lines whether the forge shows the remarks at their lines
   * @param refused why it is less than was to be; absent if it is all
   */
  record Published(boolean lines, Optional<ScmException> refused) {

    /** The verdict, which is all the forge has room for. */
    public static final Published VERDICT = new Published(false, Optional.empty());

    /** The verdict and all remarks. */
    public static final Published ALL = new Published(true, Optional.empty());
  }
}
