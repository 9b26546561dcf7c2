package dev.atlasaction.engine.hcl.eval;

import dev.atlasaction.engine.hcl.value.HclType;

/**
 * A parameter of a function.
 *
 * @param name printed when its argument is wrong
 * @param type arguments are converted to it
 * @param nullable whether null is passed on; otherwise it is refused
 */
public record Parameter(String name, HclType type, boolean nullable) {

  /** A parameter that refuses null. */
  public static Parameter of(String name, HclType type) {
    return new Parameter(name, type, false);
  }

  /** A parameter that takes null. */
  public static Parameter nullable(String name, HclType type) {
    return new Parameter(name, type, true);
  }
}
