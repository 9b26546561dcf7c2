package dev.atlasaction.engine.lint.custom;

import dev.atlasaction.engine.hcl.Expression;
import java.util.Map;
import java.util.Optional;

/**
 * A {@code predicate} block.
 *
 * @param kind the kind of object it is about
 * @param variables its own variables with their defaults
 */
record Predicate(
    String kind, String name, Map<String, Optional<Expression>> variables, Condition condition) {

  Predicate {
    variables = Map.copyOf(variables);
  }
}
