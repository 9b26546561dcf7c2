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
   * A repository at GitHub or GitHub Enterprise Server.
   *
   * @param api base URL, such as {@code https://api.github.com} or {@code https://host/api/v3}
   * @param repository owner and name with a slash between
   */
  record GitHub(String api, String repository, Secret token) implements ScmTarget {}

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
   * A repository at Azure DevOps.
   *
   * @param api base URL, such as {@code https://dev.azure.com}
   * @param project organisation and project with a slash between
   */
  record AzureDevOps(String api, String project, String repository, Secret token)
      implements ScmTarget {}
}
