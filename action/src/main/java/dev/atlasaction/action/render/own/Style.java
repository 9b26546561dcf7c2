package dev.atlasaction.action.render.own;

/** Colours of a terminal, or none. */
public enum Style {
  /** Text alone. */
  PLAIN,
  /** With escape sequences. */
  COLOR;

  private static final String RESET = "\u001b[0m";

  String error(String text) {
    return paint("\u001b[1;31m", text);
  }

  String warning(String text) {
    return paint("\u001b[1;33m", text);
  }

  String good(String text) {
    return paint("\u001b[1;32m", text);
  }

  String faint(String text) {
    return paint("\u001b[2m", text);
  }

  private String paint(String code, String text) {
    return this == COLOR && !text.isEmpty() ? code + text + RESET : text;
  }
}
