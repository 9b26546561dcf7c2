package dev.atlasaction.action.comment;

import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.ScmTarget;

/** What to do about an answer of the forge (spec ci-demand.md §3.8). */
public final class ScmHints {

  private ScmHints() {}

  /** The forge's answer, and what to do about it. */
  public static String explain(ScmException e, ScmTarget target) {
    String said = e.status() == 0 ? e.getMessage() : "the forge answers " + e.status() + reason(e);
    String hint = hint(e.status(), target);
    return hint.isEmpty() ? said : said + ": " + hint;
  }

  /** The forge's answer to a check or a status, and what to do about it. */
  public static String explainCheck(ScmException e, ScmTarget target) {
    if (e.status() != 401 && e.status() != 403 && e.status() != 404) {
      return explain(e, target);
    }
    return "the forge answers %d%s: %s".formatted(e.status(), reason(e), checks(target));
  }

  private static String checks(ScmTarget target) {
    return switch (target) {
      case ScmTarget.GitHub github ->
          github.isGitea()
              ? "the token may not write statuses of commits; it needs the scope write:repository"
              : "the token may not write checks; give the job the permission checks: write";
      case ScmTarget.GitLab gitlab ->
          "the token may not write statuses of commits; it needs the scope api and at least the"
              + " role Developer";
      case ScmTarget.Bitbucket bitbucket ->
          "the token may not write statuses of commits; it needs the scope repository";
      case ScmTarget.BitbucketDataCenter server ->
          "the token may not write builds of commits; make an HTTP access token of this repository"
              + " with the permission to read";
      case ScmTarget.AzureDevOps azure ->
          "the token may not write statuses; let the build identity contribute to pull requests";
    };
  }

  /** How to give the job a token. */
  public static String token(ScmTarget target) {
    return "To get one, " + firstStep(target);
  }

  private static String firstStep(ScmTarget target) {
    return switch (target) {
      case ScmTarget.GitHub github ->
          "pass GITHUB_TOKEN: ${{ github.token }} in the step's env and give the job"
              + " the permission pull-requests: write";
      case ScmTarget.GitLab gitlab ->
          "make a project access token with the scope api and set it as the masked"
              + " variable GITLAB_TOKEN; CI_JOB_TOKEN cannot write comments";
      case ScmTarget.Bitbucket bitbucket ->
          "make a repository access token with the scope pullrequest:write and set it"
              + " as the secured variable BITBUCKET_ACCESS_TOKEN";
      case ScmTarget.BitbucketDataCenter server ->
          "make an HTTP access token of the repository with the permission to read and set it as"
              + " the masked variable ATLAS_SCM_TOKEN";
      case ScmTarget.AzureDevOps azure ->
          "pass SYSTEM_ACCESSTOKEN: $(System.AccessToken) in the step's env and let"
              + " the build identity contribute to pull requests";
    };
  }

  private static String reason(ScmException e) {
    return e.reason().isEmpty() ? "" : " (" + e.reason() + ")";
  }

  private static String hint(int status, ScmTarget target) {
    return switch (status) {
      case 401 -> "the token is not valid; " + firstStep(target);
      case 403 -> forbidden(target);
      case 404 -> unseen(target);
      case 409 -> "somebody changed it at the same time; run the job again";
      case 413, 422 -> "it does not take this text or this line";
      case 429 -> "too many requests; run the job again later";
      default -> status >= 500 ? "it is in trouble itself; run the job again later" : "";
    };
  }

  private static String forbidden(ScmTarget target) {
    return switch (target) {
      case ScmTarget.GitHub github ->
          "the token may not write comments; give the job the permission pull-requests: write";
      case ScmTarget.GitLab gitlab ->
          "the token may not write comments; it needs the scope api and at least the role Reporter";
      case ScmTarget.Bitbucket bitbucket ->
          "the token may not write comments; it needs the scope pullrequest:write, and secured"
              + " variables are not there in pipelines of forks";
      case ScmTarget.BitbucketDataCenter server ->
          "the token may not write comments; make an HTTP access token of this repository with the"
              + " permission to read";
      case ScmTarget.AzureDevOps azure ->
          "the token may not write comments; let the build identity contribute to pull requests";
    };
  }

  private static String unseen(ScmTarget target) {
    return switch (target) {
      case ScmTarget.GitHub github ->
          "the token does not see this repository or pull request; give the job the permissions"
              + " contents: read and pull-requests: write";
      case ScmTarget.GitLab gitlab ->
          "the token does not see this project or merge request; it has to be a token of this"
              + " project, and a protected variable is only there on protected branches";
      case ScmTarget.Bitbucket bitbucket ->
          "the token does not see this repository or pull request; it has to be a token of this"
              + " repository";
      case ScmTarget.BitbucketDataCenter server ->
          "the token does not see this repository or pull request; ATLAS_REPO has to be the"
              + " project's key and the repository, such as SHOP/orders";
      case ScmTarget.AzureDevOps azure ->
          "the token does not see this project or pull request; let the build identity read the"
              + " repository";
    };
  }
}
