package dev.atlasaction.action.scm;

/** How to reach a repository's API at its forge. */
public sealed interface ScmTarget {

  /** Whether there is a token to call with. */
  boolean hasToken();

  /**
   * A repository at GitHub or GitHub Enterprise Server.
   *
   * @param api base URL, such as {@code https://api.github.com} or {@code https://host/api/v3}
   * @param repository owner and name with a slash between
   * @param token may be empty
   */
  record GitHub(String api, String repository, Secret token) implements ScmTarget {

    @Override
    public boolean hasToken() {
      return !token.isEmpty();
    }
  }
}
