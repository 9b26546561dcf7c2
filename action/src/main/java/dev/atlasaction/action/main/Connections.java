package dev.atlasaction.action.main;

import dev.atlasaction.action.http.Http;
import dev.atlasaction.action.http.HttpWire;
import dev.atlasaction.action.http.Network;
import dev.atlasaction.action.http.RetryingHttp;
import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.Host;
import dev.atlasaction.action.platform.Redactor;
import dev.atlasaction.action.registry.Snapshots;
import dev.atlasaction.action.registry.cloud.CloudSnapshots;
import dev.atlasaction.action.registry.cloud.PatientHttp;
import dev.atlasaction.action.scm.Forges;
import dev.atlasaction.action.scm.IssueBoard;
import dev.atlasaction.action.scm.PullRequestLookup;
import dev.atlasaction.action.scm.ScmClient;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.azure.AzureScmClient;
import dev.atlasaction.action.scm.azure.AzureScmClient.Status;
import dev.atlasaction.action.scm.bitbucket.BitbucketScmClient;
import dev.atlasaction.action.scm.bitbucket.DataCenterScmClient;
import dev.atlasaction.action.scm.github.GitHubIssues;
import dev.atlasaction.action.scm.github.GitHubLookup;
import dev.atlasaction.action.scm.github.GitHubScmClient;
import dev.atlasaction.action.scm.gitlab.GitLabIssues;
import dev.atlasaction.action.scm.gitlab.GitLabScmClient;
import dev.atlasaction.action.scm.rest.RedactingHttp;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The clients this program has, one for each kind of forge, and one for the registry. */
final class Connections implements Forges, Snapshots.Connector {

  /** Per request, as the original (spec ci-actions.md §13). */
  private static final Duration FORGE = Duration.ofSeconds(30);

  private static final Duration REGISTRY = Duration.ofMinutes(5);
  private static final int PIPELINES_PROXY = 29418;
  private static final String CLOUD = "https://api.atlasgo.cloud/query";

  private final Host host;
  private final Face face;
  private final Network network;
  private final Redactor redactor;

  Connections(Host host) {
    this.host = host;
    this.face = Face.of(host);
    this.network = EnvironmentProxies.network(host);
    this.redactor = Redactor.of(host.env());
  }

  @Override
  public ScmClient connect(ScmTarget target, int pullRequest) {
    return switch (target) {
      case ScmTarget.GitHub github -> GitHubScmClient.of(github, pullRequest, http());
      case ScmTarget.GitLab gitlab -> new GitLabScmClient(gitlab, pullRequest, http());
      case ScmTarget.Bitbucket bitbucket -> new BitbucketScmClient(bitbucket, pullRequest, http());
      case ScmTarget.BitbucketDataCenter server ->
          new DataCenterScmClient(server, pullRequest, http());
      case ScmTarget.AzureDevOps azure ->
          new AzureScmClient(
              azure, pullRequest, http(), face == Face.ORIGINAL ? Status.ACTIVE : Status.CLOSED);
    };
  }

  /** The original tries once; whoever compares counts the requests. */
  private Http http() {
    Http once = new RedactingHttp(new HttpWire(network, FORGE), redactor);
    return switch (face) {
      case ORIGINAL -> once;
      case OWN -> new RetryingHttp(once, SystemTiming::pause);
    };
  }

  @Override
  public Optional<PullRequestLookup> findLookup() {
    return Optional.of(lookup());
  }

  @Override
  public Optional<IssueBoard> findIssues(ScmTarget target) {
    return switch (target) {
      case ScmTarget.GitHub github -> Optional.of(new GitHubIssues(github, http()));
      case ScmTarget.GitLab gitlab -> Optional.of(new GitLabIssues(gitlab, http()));
      // These have no issues of their own, or not in every repository.
      case ScmTarget.Bitbucket bitbucket -> Optional.empty();
      case ScmTarget.BitbucketDataCenter server -> Optional.empty();
      case ScmTarget.AzureDevOps azure -> Optional.empty();
    };
  }

  /** For addresses that are no forge's; tries once. */
  Http other() {
    return new RedactingHttp(new HttpWire(network, FORGE), redactor);
  }

  /** Finds pull requests for platforms that do not tell them. */
  PullRequestLookup lookup() {
    GitHubLookup.Address address =
        face == Face.ORIGINAL ? GitHubLookup.Address.API : GitHubLookup.Address.PAGE;
    return new GitHubLookup(http(), address);
  }

  /** The proxy of Bitbucket Pipelines, which adds the credentials (spec ci-actions.md §8.5). */
  Http pipelinesProxy() {
    String docker = host.variable("DOCKER_HOST");
    String name = docker.isEmpty() ? "" : URI.create(docker).getHost();
    InetSocketAddress address =
        new InetSocketAddress(name == null || name.isEmpty() ? "localhost" : name, PIPELINES_PROXY);
    return new RedactingHttp(
        new HttpWire(Network.through(ProxySelector.of(address)), FORGE), redactor);
  }

  @Override
  public Snapshots connect(String token, String agent) {
    String given = host.variable("ATLAS_CLOUD_API_URL");
    Http http = new PatientHttp(new HttpWire(network, REGISTRY), SystemTiming::pause);
    return new CloudSnapshots(
        http, given.isEmpty() ? CLOUD : given, new CloudSnapshots.Caller(token, agent));
  }
}
