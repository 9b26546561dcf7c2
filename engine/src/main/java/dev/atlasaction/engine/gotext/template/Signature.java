package dev.atlasaction.engine.gotext.template;

import java.util.List;
import java.util.Optional;

/**
 * The arguments that a function takes. Templates that give others get Go's error texts.
 *
 * @param fixed the types of those it needs
 * @param rest the type of any number of further ones, if it takes them
 */
public record Signature(List<ParamType> fixed, Optional<ParamType> rest) {
  /** Any number of anything. */
  public static final Signature ANY = new Signature(List.of(), Optional.of(ParamType.ANY));

  /** Copies the list. */
  public Signature {
    fixed = List.copyOf(fixed);
  }

  /** Exactly the given arguments. */
  public static Signature of(ParamType... fixed) {
    return new Signature(List.of(fixed), Optional.empty());
  }

  /** The same with any number of further arguments of a type. */
  public Signature andMore(ParamType type) {
    return new Signature(fixed, Optional.of(type));
  }

  /** The type of the argument at an index. */
  ParamType typeAt(int index) {
    return index < fixed.size() ? fixed.get(index) : rest.orElse(ParamType.ANY);
  }
}
