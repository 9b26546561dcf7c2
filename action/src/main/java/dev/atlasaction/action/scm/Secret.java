package dev.atlasaction.action.scm;

/** A token or password. Only {@link #value()} tells it. */
public record Secret(String value) {

  /** Whether there is none. */
  public boolean isEmpty() {
    return value.isEmpty();
  }

  /** Hides the value. */
  @Override
  public String toString() {
    return isEmpty() ? "Secret[none]" : "Secret[xxxxx]";
  }
}
