package dev.atlasaction.action.scm.github;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** An answer that is no success, on its way through hub4j. */
final class GitHubRefusal extends IOException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String body;

  /** Seconds; negative if the answer does not say. */
  private final long retryAfter;

  GitHubRefusal(int status, String body, Optional<Duration> retryAfter) {
    super("status " + status);
    this.status = status;
    this.body = body;
    this.retryAfter = retryAfter.map(Duration::toSeconds).orElse(-1L);
  }

  Optional<Duration> retryAfter() {
    return retryAfter < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(retryAfter));
  }

  int status() {
    return status;
  }

  String body() {
    return body;
  }
}
