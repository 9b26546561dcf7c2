package dev.atlasaction.action.run;

import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.ScmTarget;

/** What to do about an answer of the forge (spec ci-demand.md §3.8). */
final class ScmHints {

  private ScmHints() {}

  static String explain(ScmException e) {
    String said = e.status() == 0 ? e.getMessage() : "the forge answers " + e.status() + reason(e);
    String hint = hint(e.status());
    return hint.isEmpty() ? said : said + ": " + hint;
  }

  /** How to give the job a token. */
  static String token(ScmTarget target) {
    return switch (target) {
      case ScmTarget.GitHub github ->
          "To get one, pass GITHUB_TOKEN: ${{ github.token }} in the step's env and give the job"
              + " the permission pull-requests: write";
      case ScmTarget.GitLab gitlab ->
          "To get one, make a project access token with the scope api and set it as the masked"
              + " variable GITLAB_TOKEN";
      case ScmTarget.Bitbucket bitbucket ->
          "To get one, make a repository access token with the scope pullrequest:write and set it"
              + " as the secured variable BITBUCKET_ACCESS_TOKEN";
      case ScmTarget.AzureDevOps azure ->
          "To get one, pass SYSTEM_ACCESSTOKEN: $(System.AccessToken) in the step's env and let"
              + " the build identity contribute to pull requests";
    };
  }

  private static String reason(ScmException e) {
    return e.reason().isEmpty() ? "" : " (" + e.reason() + ")";
  }

  private static String hint(int status) {
    return switch (status) {
      case 401 ->
          "the token is not valid; pass GITHUB_TOKEN: ${{ github.token }} in the step's env";
      case 403 ->
          "the token may not write comments; give the job the permission pull-requests: write";
      case 404 ->
          "the token does not see this repository or pull request; give the job the permissions"
              + " contents: read and pull-requests: write";
      case 422 -> "it does not take this text or this line";
      case 429 -> "too many requests; run the job again later";
      default -> status >= 500 ? "it is in trouble itself; run the job again later" : "";
    };
  }
}
