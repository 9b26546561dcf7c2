package dev.atlasaction.engine.schemahcl;

/**
 * A parameter of a type.
 *
 * @param name the field of the model type it stands for: {@code size}, {@code precision}, {@code
 *     scale}, {@code unsigned}, ...
 * @param kind what it takes
 * @param required whether the type cannot be written without it
 */
public record TypeParam(String name, Kind kind, boolean required) {

  /** What a parameter takes. */
  public enum Kind {
    /** A number. */
    NUMBER,
    /** A string. */
    TEXT,
    /** All remaining arguments, as strings. */
    TEXTS,
    /** Not an argument but an attribute beside the type; a Boolean, printed behind its name. */
    FLAG
  }

  /** An optional number. */
  public static TypeParam optional(String name) {
    return new TypeParam(name, Kind.NUMBER, false);
  }

  /** A number that must be there. */
  public static TypeParam required(String name) {
    return new TypeParam(name, Kind.NUMBER, true);
  }

  /** An attribute beside the type, such as {@code unsigned}. */
  public static TypeParam flag(String name) {
    return new TypeParam(name, Kind.FLAG, false);
  }

  /** Whether it is an argument in parentheses. */
  boolean isArgument() {
    return kind != Kind.FLAG;
  }
}
