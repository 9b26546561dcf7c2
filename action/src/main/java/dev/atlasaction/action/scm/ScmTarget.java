package dev.atlasaction.action.scm;

/** How to reach a repository's API at its forge. */
public sealed interface ScmTarget {

  /** What to call with; may be empty. */
  Secret token();

  /** Whether there is a token to call with. */
  default boolean hasToken() {
    return !token().isEmpty();
  }

  /**
   * A repository at GitHub, GitHub Enterprise Server, Gitea or Forgejo.
   *
   * @param api base URL, such as {@code https://api.github.com}, {@code https://host/api/v3} or,
   *     for the last two, {@code https://host/api/v1}
   * @param repository owner and name with a slash between
   */
  record GitHub(String api, String repository, Secret token) implements ScmTarget {

    /**
     * Whether the API is that of Gitea, which has the comments of GitHub's and neither its review
     * comments nor its filters of lists.
     */
    public boolean isGitea() {
      return api.endsWith("/api/v1");
    }
  }

  /**
   * A project at GitLab.
   *
   * @param api base URL, such as {@code https://gitlab.com/api/v4}
   * @param project number, or path with slashes
   */
  record GitLab(String api, String project, Secret token) implements ScmTarget {}

  /**
   * A repository at Bitbucket Cloud.
   *
   * @param api base URL, such as {@code https://api.bitbucket.org/2.0}
   * @param workspace whose repository it is
   * @param slug the repository's name in URLs
   */
  record Bitbucket(String api, String workspace, String slug, Secret token) implements ScmTarget {}

  /**
   * A repository at Bitbucket Data Center, formerly Server.
   *
   * @param api base URL, such as {@code https://host/rest/api/1.0}
   * @param project its key, or a person's name after a tilde
   */
  record BitbucketDataCenter(String api, String project, String repository, Secret token)
      implements ScmTarget {}

  /**
   * A repository at Azure DevOps.
   *
   * @param api base URL, such as {@code https://dev.azure.com}
   * @param project organisation and project with a slash between
   */
  record AzureDevOps(String api, String project, String repository, Secret token)
      implements ScmTarget {}
}
