package dev.atlasaction.action.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Tries again what may succeed a little later. A request that creates something is repeated only if
 * the server says it has not looked at it (a rate limit); after a gateway error nobody knows.
 */
public final class RetryingHttp implements Http {

  private static final int TRIES = 3;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

  /** A job does not wait longer for a comment. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private static final Set<Integer> GATEWAY = Set.of(502, 503, 504);
  private static final Set<Integer> RATE_LIMIT = Set.of(403, 429);

  private final Http once;
  private final Pause pause;

  /** Sends through {@code once} and waits by {@code pause} in between. */
  public RetryingHttp(Http once, Pause pause) {
    this.once = once;
    this.pause = pause;
  }

  @Override
  public Answer send(Call call) throws IOException {
    Duration wait = FIRST_WAIT;
    for (int left = TRIES - 1; ; left--) {
      Answer answer = once.send(call);
      Optional<Duration> next = next(call, answer, wait);
      if (left == 0 || next.isEmpty()) {
        return answer;
      }
      pause.sleep(next.get());
      wait = wait.multipliedBy(2);
    }
  }

  private static Optional<Duration> next(Call call, Answer answer, Duration wait) {
    Optional<Duration> asked =
        answer.retryAfter().filter(time -> time.compareTo(LONGEST_WAIT) <= 0);
    if (RATE_LIMIT.contains(answer.status())) {
      return asked;
    }
    boolean repeatable = GATEWAY.contains(answer.status()) && !call.method().equals("POST");
    return repeatable ? Optional.of(asked.orElse(wait)) : Optional.empty();
  }
}
