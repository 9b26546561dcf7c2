package dev.atlasaction.action.platform;

import java.util.Optional;

/**
 * What started the run and where its results belong (spec ci-actions.md §6). Texts are empty where
 * the platform does not know.
 *
 * @param scmType the forge's name in the run context, such as {@code GITHUB}
 * @param repo the repository's name as the platform gives it
 * @param rerunCommand a command that runs this job again
 * @param runUrl the run's web page
 */
public record TriggerContext(
    String scmType,
    String repo,
    String repoUrl,
    String defaultBranch,
    String branch,
    String commit,
    Actor actor,
    String rerunCommand,
    String runUrl,
    Optional<PullRequest> pullRequest,
    Optional<Comment> comment) {

  /** Who started the run. */
  public record Actor(String name, String id) {

    /** Nobody known. */
    public static final Actor UNKNOWN = new Actor("", "");
  }

  /**
   * The pull or merge request the run belongs to.
   *
   * @param url its web page
   * @param commit the last commit of its branch
   * @param baseBranch the branch it is to be merged into
   * @param fromFork its branch lives in another repository, so tokens may only read
   */
  public record PullRequest(
      int number, String url, String body, String commit, String baseBranch, boolean fromFork) {}

  /** The comment that started the run. */
  public record Comment(int number, String url, String body) {}

  /** The same for a pull request that was found in another way. */
  public TriggerContext about(PullRequest pull) {
    return new TriggerContext(
        scmType,
        repo,
        repoUrl,
        defaultBranch,
        branch,
        commit,
        actor,
        rerunCommand,
        runUrl,
        Optional.of(pull),
        comment);
  }

  /** The pull request's page, else the repository's. */
  public String url() {
    return pullRequest.map(PullRequest::url).orElse(repoUrl);
  }
}
