package dev.atlasaction.action.render.own;

/** Makes texts from outside safe for a terminal: no escape sequence gets through. */
final class Printable {

  private Printable() {}

  /** One line without control characters; tabs become spaces. */
  static String text(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    raw.codePoints()
        .forEach(c -> {
          if (c == '\t') {
            out.append("  ");
          } else if (Character.isISOControl(c)
              || Character.getType(c) == Character.FORMAT
              || Character.getType(c) == Character.LINE_SEPARATOR) {
            out.append('\ufffd');
          } else {
            out.appendCodePoint(c);
          }
        });
    return out.toString();
  }
}
