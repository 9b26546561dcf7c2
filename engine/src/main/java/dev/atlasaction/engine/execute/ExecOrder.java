package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;

/** What to do with files that were added before the last one applied (spec migrate.md §8.6). */
public enum ExecOrder {
  /** Refuse to run. */
  LINEAR("linear"),
  /** Leave them out. */
  LINEAR_SKIP("linear-skip"),
  /** Run them first. */
  NON_LINEAR("non-linear");

  private final String text;

  ExecOrder(String text) {
    this.text = text;
  }

  /**
   * The order of a flag.
   *
   * @throws EngineException if there is none of that name
   */
  public static ExecOrder parse(String text) {
    for (ExecOrder order : values()) {
      if (order.text.equals(text)) {
        return order;
      }
    }
    throw EngineException.user("unknown execution order: " + GoQuote.quote(text));
  }
}
