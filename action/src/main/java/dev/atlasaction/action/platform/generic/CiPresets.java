package dev.atlasaction.action.platform.generic;

import dev.atlasaction.action.platform.Host;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CI systems without a platform of their own: what they tell in their variables, in place of ours
 * that are not set (spec ci-demand.md §3.10).
 */
final class CiPresets {

  /** {@code https://host/owner/name.git} or {@code git@host:owner/name.git}. */
  private static final Pattern REMOTE =
      Pattern.compile("(?:[a-z+]+://(?:[^/@]*@)?[^/]+/|[^/@]+@[^/:]+:)(.+?)(?:\\.git)?/?");

  /** Ours, then theirs in the order in which they are asked. */
  private static final Map<String, List<String>> NAMES =
      new TreeMap<>(
          Map.of(
              "ATLAS_PR",
              List.of(
                  "CHANGE_ID",
                  "BUILDKITE_PULL_REQUEST",
                  "DRONE_PULL_REQUEST",
                  "CI_COMMIT_PULL_REQUEST",
                  "APPVEYOR_PULL_REQUEST_NUMBER"),
              "ATLAS_COMMIT",
              List.of(
                  "BUILDKITE_COMMIT",
                  "DRONE_COMMIT_SHA",
                  "CI_COMMIT_SHA",
                  "APPVEYOR_REPO_COMMIT",
                  "GIT_COMMIT"),
              "ATLAS_BRANCH",
              List.of(
                  "CHANGE_BRANCH",
                  "BUILDKITE_BRANCH",
                  "DRONE_SOURCE_BRANCH",
                  "CI_COMMIT_SOURCE_BRANCH",
                  "CI_COMMIT_BRANCH",
                  "APPVEYOR_REPO_BRANCH",
                  "BRANCH_NAME"),
              "ATLAS_BASE_BRANCH",
              List.of(
                  "CHANGE_TARGET",
                  "BUILDKITE_PULL_REQUEST_BASE_BRANCH",
                  "DRONE_TARGET_BRANCH",
                  "CI_COMMIT_TARGET_BRANCH"),
              "ATLAS_DEFAULT_BRANCH",
              List.of(
                  "BUILDKITE_PIPELINE_DEFAULT_BRANCH",
                  "DRONE_REPO_BRANCH",
                  "CI_REPO_DEFAULT_BRANCH"),
              "ATLAS_REPO",
              List.of("DRONE_REPO", "CI_REPO", "APPVEYOR_REPO_NAME"),
              "ATLAS_REPO_URL",
              List.of("DRONE_REPO_LINK", "CI_REPO_URL"),
              "ATLAS_PR_URL",
              List.of("CHANGE_URL"),
              "ATLAS_RUN_URL",
              List.of("BUILD_URL", "BUILDKITE_BUILD_URL", "DRONE_BUILD_LINK", "CI_PIPELINE_URL"),
              "ATLAS_SCM",
              List.of("CI_FORGE_TYPE", "APPVEYOR_REPO_PROVIDER")));

  private static final List<String> REMOTES = List.of("BUILDKITE_REPO", "GIT_URL");

  private CiPresets() {}

  /** The host with what is known of it under our names. */
  static Host fill(Host host) {
    Host filled = host;
    for (Map.Entry<String, List<String>> ours : NAMES.entrySet()) {
      if (host.variable(ours.getKey()).isEmpty()) {
        for (String theirs : ours.getValue()) {
          String value = value(host, theirs);
          if (!value.isEmpty()) {
            filled = filled.with(ours.getKey(), value);
            break;
          }
        }
      }
    }
    return filled.variable("ATLAS_REPO").isEmpty() ? remote(filled) : filled;
  }

  /**
   * Buildkite has {@code false} where there is no pull request; forges are told as we call them.
   */
  private static String value(Host host, String variable) {
    String value = host.variable(variable).strip();
    return switch (value) {
      case "false" -> "";
      case "forgejo" -> "gitea";
      case "gitHub" -> "github";
      case "gitLab" -> "gitlab";
      case "bitBucket" -> "bitbucket";
      default -> value;
    };
  }

  private static Host remote(Host host) {
    for (String variable : REMOTES) {
      Matcher remote = REMOTE.matcher(host.variable(variable).strip());
      if (remote.matches()) {
        return host.with("ATLAS_REPO", remote.group(1));
      }
    }
    return host;
  }
}
