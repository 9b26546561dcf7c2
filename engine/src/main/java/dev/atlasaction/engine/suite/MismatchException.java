package dev.atlasaction.engine.suite;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;

/** A result is not what the case expects (spec testing.md §2). */
final class MismatchException extends EngineException {

  private static final long serialVersionUID = 1L;

  private final String expected;
  private final String got;

  MismatchException(String expected, String got) {
    super(Category.USER, "no match for `" + expected + "` found in " + GoQuote.quote(got), null);
    this.expected = expected;
    this.got = got;
  }

  CaseResult.Mismatch mismatch() {
    return new CaseResult.Mismatch(expected, got);
  }
}
