package dev.atlasaction.action.scm.github;

import dev.atlasaction.action.http.Pause;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * Tries again what may succeed a little later. A request that creates something is repeated only if
 * the forge says it has not looked at it (a rate limit); after a gateway error nobody knows.
 */
final class RetryingConnector implements GitHubConnector {

  private static final int TRIES = 3;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

  /** A job does not wait longer for a comment. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private static final Set<Integer> GATEWAY = Set.of(502, 503, 504);
  private static final Set<Integer> RATE_LIMIT = Set.of(403, 429);

  private final GitHubConnector once;
  private final Pause pause;

  /** Sends through {@code once} and waits by {@code pause} in between. */
  RetryingConnector(GitHubConnector once, Pause pause) {
    this.once = once;
    this.pause = pause;
  }

  @Override
  public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
    Duration wait = FIRST_WAIT;
    for (int left = TRIES - 1; ; left--) {
      try {
        return once.send(request);
      } catch (GitHubRefusal refusal) {
        Optional<Duration> next = next(request, refusal, wait);
        if (left == 0 || next.isEmpty()) {
          throw refusal;
        }
        pause.sleep(next.get());
        wait = wait.multipliedBy(2);
      }
    }
  }

  /** How long to wait before the next try; absent if there is none. */
  private static Optional<Duration> next(
      GitHubConnectorRequest request, GitHubRefusal refusal, Duration wait) {
    Optional<Duration> asked = refusal.retryAfter();
    if (RATE_LIMIT.contains(refusal.status())) {
      return asked.filter(time -> time.compareTo(LONGEST_WAIT) <= 0);
    }
    if (GATEWAY.contains(refusal.status()) && !request.method().equals("POST")) {
      return Optional.of(asked.filter(time -> time.compareTo(LONGEST_WAIT) <= 0).orElse(wait));
    }
    return Optional.empty();
  }
}
