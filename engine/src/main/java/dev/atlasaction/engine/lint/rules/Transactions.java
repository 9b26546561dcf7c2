package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.Pass;
import dev.atlasaction.engine.sql.Directive;

/** The transaction that a file runs in. */
final class Transactions {

  private Transactions() {}

  /** Whether the file says that it runs without one. */
  static boolean isOff(Pass pass) {
    return pass.file().file().directives("txmode").stream()
        .map(Directive::value)
        .anyMatch("none"::equals);
  }
}
