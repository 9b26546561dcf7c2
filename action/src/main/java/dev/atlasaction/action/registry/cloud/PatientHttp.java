package dev.atlasaction.action.registry.cloud;

import dev.atlasaction.action.http.Answer;
import dev.atlasaction.action.http.Call;
import dev.atlasaction.action.http.Http;
import dev.atlasaction.action.http.Pause;
import java.io.IOException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/**
 * Tries a request of the registry up to five times, waiting longer each time (spec ci-actions.md
 * §13.2).
 */
public final class PatientHttp implements Http {

  private static final int TRIES = 5;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final Http once;
  private final Pause pause;

  /** Sends through {@code once} and waits by {@code pause} in between. */
  public PatientHttp(Http once, Pause pause) {
    this.once = once;
    this.pause = pause;
  }

  @Override
  public Answer send(Call call) throws IOException {
    Duration wait = Duration.ofSeconds(1);
    for (int left = TRIES - 1; ; left--) {
      String reason = "";
      Duration asked = wait;
      try {
        Answer answer = once.send(call);
        if (!mayRecover(answer.status())) {
          return answer;
        }
        boolean told = answer.status() == 429 || answer.status() == 503;
        asked = told ? answer.retryAfter().orElse(wait) : wait;
      } catch (SSLException e) {
        throw e;
      } catch (IOException e) {
        reason = ": " + e.getMessage();
      }
      if (left == 0) {
        throw new IOException(
            "%s %s giving up after %d attempt(s)%s"
                .formatted(call.method(), call.uri(), TRIES, reason));
      }
      pause.sleep(asked);
      Duration next = wait.multipliedBy(2);
      wait = next.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : next;
    }
  }

  private static boolean mayRecover(int status) {
    return status == 0 || status == 429 || (status >= 500 && status != 501);
  }
}
