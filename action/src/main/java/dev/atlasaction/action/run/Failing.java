package dev.atlasaction.action.run;

import dev.atlasaction.engine.error.EngineException;
import java.util.function.Supplier;

/** Says of a failure what was being done, and tells later steps. */
final class Failing {

  private Failing() {}

  /** Does it; a failure gets {@code prefix} before its words. */
  static <T> T with(String prefix, Supplier<T> work) {
    try {
      return work.get();
    } catch (EngineException e) {
      throw e.prefixed(prefix);
    }
  }

  /** Does it; the words of a failure become the output {@code error}. */
  static <T> T told(Job job, Supplier<T> work) {
    try {
      return work.get();
    } catch (EngineException e) {
      job.platform().outputs().set("error", e.getMessage());
      throw e;
    }
  }

  /** A failure whose words also are the output {@code error}. */
  static EngineException told(Job job, String words) {
    job.platform().outputs().set("error", words);
    return EngineException.user(words);
  }
}
