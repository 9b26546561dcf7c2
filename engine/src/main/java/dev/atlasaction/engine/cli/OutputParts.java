package dev.atlasaction.engine.cli;

import java.io.PrintStream;

/**
 * Writes the outputs of several targets, those of templates on lines of their own (config.md §7).
 */
final class OutputParts {

  private final PrintStream out;
  private boolean lineIsOpen;

  OutputParts(PrintStream out) {
    this.out = out;
  }

  /** Writes text as it is. */
  void text(String text) {
    out.print(text);
    lineIsOpen = false;
  }

  /** Writes text on a new line. */
  void line(String text) {
    if (lineIsOpen) {
      out.print("\n");
    }
    out.print(text);
    lineIsOpen = !text.endsWith("\n");
  }
}
