package dev.atlasaction.action.forge;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A CI system: how it tells a job of its pull request, and how it calls its inputs. */
public enum CiSystem {
  /** GitHub Actions. */
  GITHUB("INPUT_", "-"),
  /** GitLab CI. */
  GITLAB("ATLAS_INPUT_", "_"),
  /** Bitbucket Pipelines. */
  BITBUCKET("ATLAS_INPUT_", "_"),
  /** Azure Pipelines with a repository of Azure DevOps. */
  AZURE("INPUT_", "_"),
  /** CircleCI with a repository of GitHub. */
  CIRCLECI("ATLAS_INPUT_", "_"),
  /** TeamCity with a repository of GitHub. */
  TEAMCITY("ATLAS_INPUT_", "_"),
  /** Actions of Gitea or Forgejo. */
  GITEA("INPUT_", "-"),
  /** Any other one, told of a project of GitLab by variables. */
  GENERIC("ATLAS_INPUT_", "_");

  private final String prefix;
  private final String dash;

  CiSystem(String prefix, String dash) {
    this.prefix = prefix;
    this.dash = dash;
  }

  /** The variable that has an input. */
  public String variable(String input) {
    return prefix + input.toUpperCase(Locale.ROOT).replace("-", dash);
  }

  /** Its name in messages and file names. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The variables of a job for pull request 7 at commit {@code c0ffee5}, from the branch {@code
   * feature} into {@code main}. What it writes goes to {@code out} in the work folder; there it
   * finds {@code event.json} and {@code teamcity.properties}.
   */
  public Map<String, String> job(Path work, String forge, String token) {
    Map<String, String> env = new TreeMap<>();
    switch (this) {
      case GITHUB, GITEA -> github(env, work, forge + (this == GITEA ? "/api/v1" : ""), token);
      case GITLAB -> gitlab(env, work, forge, token);
      case BITBUCKET -> bitbucket(env, work, forge, token);
      case AZURE -> azure(env, forge, token);
      case CIRCLECI -> {
        env.put("CIRCLECI", "true");
        env.put("BASH_ENV", work + "/out/bash_env");
        env.put("GITHUB_API_URL", forge);
        env.put("GITHUB_REPOSITORY", "acme/shop");
        env.put("CIRCLE_PROJECT_REPONAME", "shop");
        env.put("CIRCLE_SHA1", "c0ffee5");
        env.put("CIRCLE_BRANCH", "feature");
        env.put("GITHUB_TOKEN", token);
      }
      case TEAMCITY -> {
        env.put("TEAMCITY_VERSION", "2026.1");
        env.put("TEAMCITY_BUILD_PROPERTIES_FILE", work + "/teamcity.properties");
        env.put("GITHUB_API_URL", forge);
        env.put("GITHUB_TOKEN", token);
      }
      case GENERIC -> generic(env, work, forge, token);
    }
    return env;
  }

  private static void github(Map<String, String> env, Path work, String api, String token) {
    env.put("GITHUB_ACTIONS", "true");
    env.put("GITHUB_API_URL", api);
    env.put("GITHUB_REPOSITORY", "acme/shop");
    env.put("GITHUB_EVENT_NAME", "pull_request");
    env.put("GITHUB_EVENT_PATH", work + "/event.json");
    env.put("GITHUB_HEAD_REF", "feature");
    env.put("GITHUB_SHA", "c0ffee5");
    env.put("GITHUB_OUTPUT", work + "/out/output");
    env.put("GITHUB_STEP_SUMMARY", work + "/out/summary.md");
    env.put("GITHUB_TOKEN", token);
  }

  private static void gitlab(Map<String, String> env, Path work, String forge, String token) {
    env.put("GITLAB_CI", "true");
    env.put("CI_PROJECT_DIR", work + "/out");
    env.put("CI_PROJECT_ID", "7");
    env.put("CI_PROJECT_NAME", "shop");
    env.put("CI_DEFAULT_BRANCH", "main");
    env.put("CI_API_V4_URL", forge + "/api/v4");
    env.put("CI_MERGE_REQUEST_IID", "7");
    env.put("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main");
    env.put("CI_COMMIT_REF_NAME", "feature");
    env.put("CI_COMMIT_SHA", "c0ffee5");
    env.put("GITLAB_TOKEN", token);
  }

  private static void bitbucket(Map<String, String> env, Path work, String forge, String token) {
    env.put("BITBUCKET_PIPELINE_UUID", "u");
    env.put("BITBUCKET_CLONE_DIR", work + "/out");
    env.put("BITBUCKET_API_URL", forge + "/2.0");
    env.put("BITBUCKET_WORKSPACE", "acme");
    env.put("BITBUCKET_REPO_SLUG", "shop");
    env.put("BITBUCKET_REPO_FULL_NAME", "acme/shop");
    env.put("BITBUCKET_PR_ID", "7");
    env.put("BITBUCKET_PR_DESTINATION_BRANCH", "main");
    env.put("BITBUCKET_BRANCH", "feature");
    env.put("BITBUCKET_COMMIT", "c0ffee5");
    env.put("BITBUCKET_ACCESS_TOKEN", token);
  }

  private static void azure(Map<String, String> env, String forge, String token) {
    env.put("TF_BUILD", "True");
    env.put("AZURE_DEVOPS_API_URL", forge);
    env.put("SYSTEM_TEAMPROJECT", "acme");
    env.put("SYSTEM_TEAMFOUNDATIONCOLLECTIONURI", "https://dev.azure.com/acme/");
    env.put("BUILD_REPOSITORY_PROVIDER", "TfsGit");
    env.put("BUILD_REPOSITORY_NAME", "shop");
    env.put("BUILD_SOURCEBRANCH", "refs/heads/feature");
    env.put("BUILD_SOURCEVERSION", "c0ffee5");
    env.put("SYSTEM_PULLREQUEST_PULLREQUESTID", "7");
    env.put("SYSTEM_PULLREQUEST_SOURCEBRANCH", "refs/heads/feature");
    env.put("SYSTEM_PULLREQUEST_TARGETBRANCH", "refs/heads/main");
    env.put("SYSTEM_PULLREQUEST_SOURCECOMMITID", "c0ffee5");
    env.put("SYSTEM_ACCESSTOKEN", token);
  }

  private static void generic(Map<String, String> env, Path work, String forge, String token) {
    env.put("ATLAS_SCM", "gitlab");
    env.put("ATLAS_SCM_API_URL", forge + "/api/v4");
    env.put("ATLAS_REPO", "acme/shop");
    env.put("ATLAS_PR", "7");
    env.put("ATLAS_BRANCH", "feature");
    env.put("ATLAS_BASE_BRANCH", "main");
    env.put("ATLAS_DEFAULT_BRANCH", "main");
    env.put("ATLAS_COMMIT", "c0ffee5");
    env.put("ATLAS_OUTPUT_DIR", work + "/out");
    env.put("ATLAS_SCM_TOKEN", token);
  }
}
