package dev.atlasaction.engine.lint.custom;

import dev.atlasaction.engine.hcl.Expression;
import java.util.List;
import java.util.Optional;

/**
 * What a rule asks of the objects of a kind.
 *
 * @param matches what has to hold of an object that the rule is about
 * @param inner what it asks of the parts of these objects
 */
record Walk(String kind, List<Condition> matches, List<Assertion> assertions, List<Walk> inner) {

  Walk {
    matches = List.copyOf(matches);
    assertions = List.copyOf(assertions);
    inner = List.copyOf(inner);
  }

  /** What has to hold, and what is said where it does not. */
  record Assertion(Condition condition, Optional<Expression> message) {}
}
