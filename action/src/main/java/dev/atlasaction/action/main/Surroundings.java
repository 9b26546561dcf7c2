package dev.atlasaction.action.main;

import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.Host;
import dev.atlasaction.action.platform.Platform;
import dev.atlasaction.action.platform.Redactor;
import dev.atlasaction.action.platform.azure.AzurePlatform;
import dev.atlasaction.action.platform.bitbucket.BitbucketPlatform;
import dev.atlasaction.action.platform.circleci.CircleCiPlatform;
import dev.atlasaction.action.platform.github.GitHubPlatform;
import dev.atlasaction.action.platform.gitlab.GitLabPlatform;
import dev.atlasaction.action.platform.teamcity.BuildReporter;
import dev.atlasaction.action.platform.teamcity.TeamCityPlatform;
import dev.atlasaction.action.render.own.Setting;
import dev.atlasaction.action.report.OwnPageReporter;
import dev.atlasaction.action.report.PageReporter;
import dev.atlasaction.action.report.Reporter;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.bitbucket.CommitReporter;
import java.util.Optional;

/** The CI system around this process, and where it shows results (spec ci-actions.md §1.2). */
record Surroundings(Platform platform, Reporter reporter) {

  private static final Reporter NOWHERE = new Reporter() {};

  /** Finds it; absent if this is no CI job we know. */
  static Optional<Surroundings> find(Host host, Redactor redactor) {
    Face face = Face.of(host);
    if (GitHubPlatform.isPresent(host)) {
      Platform platform = new GitHubPlatform(host, face, redactor);
      return Optional.of(new Surroundings(platform, page(host, platform)));
    }
    if (CircleCiPlatform.isPresent(host)) {
      Connections connections = new Connections(host);
      return Optional.of(
          new Surroundings(new CircleCiPlatform(host, connections.lookup(), redactor), NOWHERE));
    }
    if (GitLabPlatform.isPresent(host)) {
      return Optional.of(new Surroundings(new GitLabPlatform(host, face, redactor), NOWHERE));
    }
    if (BitbucketPlatform.isPresent(host)) {
      BitbucketPlatform platform = new BitbucketPlatform(host, face, redactor);
      return Optional.of(new Surroundings(platform, report(host, platform)));
    }
    if (AzurePlatform.isPresent(host)) {
      return Optional.of(new Surroundings(new AzurePlatform(host, face, redactor), NOWHERE));
    }
    if (TeamCityPlatform.isPresent(host)) {
      TeamCityPlatform platform = new TeamCityPlatform(host, face, redactor);
      return Optional.of(new Surroundings(platform, new BuildReporter(platform.messages())));
    }
    return Optional.empty();
  }

  private static Reporter page(Host host, Platform platform) {
    PageReporter.Setting run =
        new PageReporter.Setting(
            "gh run rerun " + host.variable("GITHUB_RUN_ID"),
            platform.inputs().text("working-directory"));
    return switch (Face.of(host)) {
      case ORIGINAL -> new PageReporter(platform.log(), platform.summary(), run);
      case OWN ->
          new OwnPageReporter(
              platform.log(),
              platform.summary(),
              run,
              new Setting("", Optional.empty(), "", "", Version.text()));
    };
  }

  private static Reporter report(Host host, BitbucketPlatform platform) {
    ScmTarget.Bitbucket repository = platform.repository();
    return new CommitReporter(
        new Connections(host).pipelinesProxy(),
        platform.log(),
        new CommitReporter.Commit(
            "http://%s/repositories/%s/%s"
                .formatted(
                    repository.api().replaceFirst("^https?://", ""),
                    repository.workspace(),
                    repository.slug()),
            host.variable("BITBUCKET_COMMIT")));
  }
}
