package dev.atlasaction.engine.hcl.document;

import dev.atlasaction.engine.hcl.HclException;
import java.util.ArrayList;
import java.util.List;

/** Evaluates things that do not depend on each other, so that all errors are told in one go. */
final class Attempts {

  private final List<HclException> failures = new ArrayList<>();

  void run(Runnable evaluation) {
    try {
      evaluation.run();
    } catch (HclException failure) {
      failures.add(failure);
    }
  }

  /**
   * Ends the attempts.
   *
   * @throws HclException if some failed
   */
  void end() {
    if (!failures.isEmpty()) {
      throw HclException.of(failures);
    }
  }
}
