package dev.atlasaction.engine.hcl.eval;

import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.List;

/** A function that decides itself which arguments to evaluate, such as {@code try}. */
public non-sealed interface LazyFunction extends Callable {

  /** What arguments it takes; types are not converted. */
  Signature signature();

  /**
   * The result.
   *
   * @throws CallException if there is none
   */
  HclValue call(List<Attempt> arguments);

  /** An argument that is not evaluated yet. */
  interface Attempt {
    /**
     * Evaluates the argument.
     *
     * @throws dev.atlasaction.engine.hcl.HclException with everything that went wrong
     */
    HclValue value();
  }
}
