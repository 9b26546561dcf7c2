package dev.atlasaction.action.scm;

import java.util.List;

/** The pull requests of a repository that are open. Its method raises {@link ScmException}. */
@FunctionalInterface
public interface OpenRequests {

  /** Those that are to be merged into a branch, the newest first. */
  List<Open> into(String baseBranch);

  /**
   * A pull request.
   *
   * @param ref what git fetches its commits by
   */
  record Open(int number, String url, String ref) {}
}
