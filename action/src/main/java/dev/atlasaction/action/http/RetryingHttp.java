package dev.atlasaction.action.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;

/**
 * Tries again what may succeed a little later. A request that creates something is repeated only if
 * the server says it has not looked at it (a rate limit); after a gateway error, or without an
 * answer, nobody knows.
 */
public final class RetryingHttp implements Http {

  private static final int TRIES = 3;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

  /** A job does not wait longer for a comment. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private static final Set<Integer> GATEWAY = Set.of(502, 503, 504);

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
      Optional<Duration> next;
      try {
        Answer answer = once.send(call);
        next = next(call, answer, wait);
        if (left == 0 || next.isEmpty()) {
          return answer;
        }
      } catch (SSLException e) {
        // It will not be trusted later either.
        throw e;
      } catch (IOException e) {
        if (left == 0 || !isRepeatable(call)) {
          throw e;
        }
        next = Optional.of(wait);
      }
      pause.sleep(next.get());
      wait = wait.multipliedBy(2);
    }
  }

  private static boolean isRepeatable(Call call) {
    return !call.method().equals("POST");
  }

  private static Optional<Duration> next(Call call, Answer answer, Duration wait) {
    Optional<Duration> asked =
        answer.retryAfter().filter(time -> time.compareTo(LONGEST_WAIT) <= 0);
    return switch (answer.status()) {
      case 403 -> asked;
      case 429 -> answer.retryAfter().isPresent() ? asked : Optional.of(wait);
      default ->
          GATEWAY.contains(answer.status()) && isRepeatable(call)
              ? Optional.of(asked.orElse(wait))
              : Optional.empty();
    };
  }
}
