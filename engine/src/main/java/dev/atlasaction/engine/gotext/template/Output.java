package dev.atlasaction.engine.gotext.template;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Where the text of a template goes.
 *
 * @param target receives it piece by piece
 */
record Output(Appendable target) {
  /** Appends a piece; {@link Template} gives the failure its checked type back. */
  void append(String text) {
    try {
      target.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
