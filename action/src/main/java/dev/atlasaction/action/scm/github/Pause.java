package dev.atlasaction.action.scm.github;

import java.io.IOException;
import java.time.Duration;

/** Waits between two tries; tests do not. */
@FunctionalInterface
public interface Pause {

  /** Returns after that time; raises an {@link IOException} if the wait is broken off. */
  void sleep(Duration time) throws IOException;
}
