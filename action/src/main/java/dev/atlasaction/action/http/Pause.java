package dev.atlasaction.action.http;

import java.time.Duration;

/** Waits; tests do not. */
@FunctionalInterface
public interface Pause {

  /** Returns after that time; raises an environment error if the wait is broken off. */
  void sleep(Duration time);
}
