package dev.atlasaction.action.main;

import dev.atlasaction.action.platform.Host;
import dev.atlasaction.action.run.Job;
import dev.atlasaction.action.scm.ScmClient;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.github.GitHubScmClient;
import dev.atlasaction.action.scm.github.HttpConnector;

/** The clients this program has, one for each kind of forge. */
final class ForgeClients implements Job.Forges {

  private final Host host;

  ForgeClients(Host host) {
    this.host = host;
  }

  @Override
  public ScmClient connect(ScmTarget target, int pullRequest) {
    return switch (target) {
      case ScmTarget.GitHub github ->
          GitHubScmClient.of(
              github, pullRequest, new HttpConnector(EnvironmentProxies.of(host.env())));
    };
  }
}
