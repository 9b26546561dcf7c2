package dev.atlasaction.action.scm;

/**
 * Something a token may do at its forge or not.
 *
 * @param what in words that follow "the token may", such as {@code write comments}
 * @param reason how it is known, or why it is not
 */
public record Ability(String what, Known known, String reason) {

  /** Whether it may. */
  public enum Known {
    /** It may. */
    YES,
    /** It may not. */
    NO,
    /** The forge does not tell. */
    UNKNOWN
  }

  /** One the forge told. */
  public static Ability of(String what, boolean may, String reason) {
    return new Ability(what, may ? Known.YES : Known.NO, reason);
  }

  /** One the forge does not tell. */
  public static Ability unknown(String what, String reason) {
    return new Ability(what, Known.UNKNOWN, reason);
  }
}
