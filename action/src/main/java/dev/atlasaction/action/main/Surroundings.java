package dev.atlasaction.action.main;

import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.Host;
import dev.atlasaction.action.platform.Platform;
import dev.atlasaction.action.platform.Redactor;
import dev.atlasaction.action.platform.azure.AzurePlatform;
import dev.atlasaction.action.platform.bitbucket.BitbucketPlatform;
import dev.atlasaction.action.platform.circleci.CircleCiPlatform;
import dev.atlasaction.action.platform.generic.GenericPlatform;
import dev.atlasaction.action.platform.github.GitHubPlatform;
import dev.atlasaction.action.platform.gitlab.GitLabPlatform;
import dev.atlasaction.action.platform.teamcity.BuildReporter;
import dev.atlasaction.action.platform.teamcity.TeamCityPlatform;
import dev.atlasaction.action.render.own.Setting;
import dev.atlasaction.action.report.OwnPageReporter;
import dev.atlasaction.action.report.PageReporter;
import dev.atlasaction.action.report.Reporter;
import dev.atlasaction.action.scm.PullRequestLookup;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.bitbucket.CommitReporter;
import java.util.Optional;

/** The CI system around this process, and where it shows results (spec ci-actions.md §1.2). */
record Surroundings(Platform platform, Reporter reporter) {

  private static final Reporter NOWHERE = new Reporter() {};

  /**
   * Finds it. What we do not know is told by variables; absent only where the original is asked
   * for, which does not run there.
   */
  static Optional<Surroundings> find(Host host, Redactor redactor) {
    Face face = Face.of(host);
    if (GitHubPlatform.isPresent(host)) {
      Platform platform = new GitHubPlatform(host, face, redactor);
      return Optional.of(new Surroundings(platform, page(host, platform)));
    }
    if (CircleCiPlatform.isPresent(host)) {
      PullRequestLookup lookup = new Connections(host).lookup();
      return Optional.of(lines(host, new CircleCiPlatform(host, lookup, redactor)));
    }
    if (GitLabPlatform.isPresent(host)) {
      return Optional.of(lines(host, new GitLabPlatform(host, face, redactor)));
    }
    if (BitbucketPlatform.isPresent(host)) {
      BitbucketPlatform platform = new BitbucketPlatform(host, face, redactor);
      return Optional.of(new Surroundings(platform, report(host, platform)));
    }
    if (AzurePlatform.isPresent(host)) {
      return Optional.of(lines(host, new AzurePlatform(host, face, redactor)));
    }
    if (TeamCityPlatform.isPresent(host)) {
      TeamCityPlatform platform = new TeamCityPlatform(host, face, redactor);
      return Optional.of(new Surroundings(platform, new BuildReporter(platform.messages())));
    }
    return face == Face.ORIGINAL
        ? Optional.empty()
        : Optional.of(lines(host, new GenericPlatform(host, redactor)));
  }

  /** Findings in the log, which the original does not tell there. */
  private static Surroundings lines(Host host, Platform platform) {
    return switch (Face.of(host)) {
      case ORIGINAL -> new Surroundings(platform, NOWHERE);
      case OWN -> new Surroundings(platform, page(host, platform));
    };
  }

  private static Reporter page(Host host, Platform platform) {
    String id = host.variable("GITHUB_RUN_ID");
    boolean unknown = id.isEmpty() && Face.of(host) == Face.OWN;
    PageReporter.Setting run =
        new PageReporter.Setting(
            unknown ? "" : "gh run rerun " + id, platform.inputs().text("working-directory"));
    return switch (Face.of(host)) {
      case ORIGINAL -> new PageReporter(platform.log(), platform.summary(), run);
      case OWN ->
          new OwnPageReporter(
              platform.log(),
              platform.summary(),
              run,
              new Setting("", Optional.empty(), "", "", Version.text(), false));
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
