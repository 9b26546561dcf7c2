package dev.atlasaction.engine.lint.custom;

import dev.atlasaction.engine.hcl.Expression;
import dev.atlasaction.engine.hcl.Range;
import java.util.List;
import java.util.Map;

/** What may hold of an object. */
sealed interface Condition {

  /** All of them hold; of none this is true. */
  record AllOf(List<Condition> conditions) implements Condition {
    /** Copies the list. */
    public AllOf {
      conditions = List.copyOf(conditions);
    }
  }

  /** One of them holds. */
  record AnyOf(List<Condition> conditions) implements Condition {
    /** Copies the list. */
    public AnyOf {
      conditions = List.copyOf(conditions);
    }
  }

  /** It does not hold. */
  record Not(Condition condition) implements Condition {}

  /** An attribute, or {@code self}, compares so. */
  record Compare(String attribute, Comparison comparison, Range range) implements Condition {}

  /** An expression is true. */
  record Test(Expression expression) implements Condition {}

  /**
   * A predicate holds.
   *
   * @param arguments the values of its variables, to be evaluated where it is called
   */
  record Call(Predicate predicate, Map<String, Expression> arguments, Range range)
      implements Condition {}

  /** It holds of the object that this one is bound to under a name. */
  record Follow(String link, Condition condition) implements Condition {}

  /** It holds of all, or of any, of the object's parts of a kind. */
  record Quantified(boolean all, String child, Condition condition) implements Condition {}

  /** The number of the object's parts of which it holds compares so. */
  record Counted(String child, Condition condition, List<Comparison> comparisons)
      implements Condition {
    /** Copies the list. */
    public Counted {
      comparisons = List.copyOf(comparisons);
    }
  }

  /** An operator with its operand. */
  record Comparison(Operator operator, Expression operand) {}
}
