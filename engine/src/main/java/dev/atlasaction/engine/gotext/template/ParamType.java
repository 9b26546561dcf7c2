package dev.atlasaction.engine.gotext.template;

/** The types of arguments that a function for templates can ask for, with their Go names. */
public enum ParamType {
  /** Anything, also null. */
  ANY("interface {}"),
  /** A {@link String}. */
  STRING("string"),
  /** A {@link Long}. */
  INT("int"),
  /** A {@link Double}. */
  FLOAT("float64"),
  /** A {@link Boolean}. */
  BOOL("bool"),
  /** A {@link java.util.List} of anything. */
  LIST("[]interface {}"),
  /** A {@link java.util.List} of texts. */
  STRINGS("[]string"),
  /** A {@link java.util.Map} of anything by text. */
  MAP("map[string]interface {}");

  private final String goName;

  ParamType(String goName) {
    this.goName = goName;
  }

  /** The name in error texts. */
  public String goName() {
    return goName;
  }
}
