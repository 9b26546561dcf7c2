package dev.atlasaction.action.main;

import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.Host;
import dev.atlasaction.action.run.Job;
import dev.atlasaction.action.scm.ScmClient;
import dev.atlasaction.action.scm.ScmTarget;
import dev.atlasaction.action.scm.github.GitHubScmClient;
import java.io.InterruptedIOException;
import java.net.ProxySelector;
import java.time.Duration;

/** The clients this program has, one for each kind of forge. */
final class ForgeClients implements Job.Forges {

  private final Host host;

  ForgeClients(Host host) {
    this.host = host;
  }

  @Override
  public ScmClient connect(ScmTarget target, int pullRequest) {
    return switch (target) {
      case ScmTarget.GitHub github -> connect(github, pullRequest);
    };
  }

  /** The original tries once; whoever compares counts the requests. */
  private ScmClient connect(ScmTarget.GitHub github, int pullRequest) {
    ProxySelector proxies = EnvironmentProxies.of(host.env());
    return switch (Face.of(host)) {
      case ORIGINAL -> GitHubScmClient.of(github, pullRequest, proxies);
      case OWN -> GitHubScmClient.retrying(github, pullRequest, proxies, ForgeClients::sleep);
    };
  }

  private static void sleep(Duration time) throws InterruptedIOException {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (InterruptedIOException) new InterruptedIOException("interrupted").initCause(e);
    }
  }
}
