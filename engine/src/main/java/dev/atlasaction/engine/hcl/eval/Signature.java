package dev.atlasaction.engine.hcl.eval;

import java.util.List;
import java.util.Optional;

/**
 * The parameters of a function.
 *
 * @param fixed each takes exactly one argument
 * @param variadic takes all further arguments; without it there must be none
 */
public record Signature(List<Parameter> fixed, Optional<Parameter> variadic) {

  /** Copies the list. */
  public Signature {
    fixed = List.copyOf(fixed);
  }

  /** A fixed number of parameters. */
  public static Signature of(Parameter... fixed) {
    return new Signature(List.of(fixed), Optional.empty());
  }

  /** This signature with any number of further arguments. */
  public Signature with(Parameter variadic) {
    return new Signature(fixed, Optional.of(variadic));
  }

  /** The parameter that takes the argument at {@code index}; empty if there are too many. */
  Optional<Parameter> findParameter(int index) {
    return index < fixed.size() ? Optional.of(fixed.get(index)) : variadic;
  }
}
