package dev.atlasaction.engine.cli.console;

import java.io.PrintStream;

/**
 * Writes the outputs of several targets, those of templates on lines of their own (config.md §7).
 */
public final class OutputParts {

  private final PrintStream out;
  private boolean lineIsOpen;

  /** Writes to {@code out}. */
  public OutputParts(PrintStream out) {
    this.out = out;
  }

  /** Writes text as it is. */
  public void text(String text) {
    out.print(text);
    lineIsOpen = false;
  }

  /** Writes text on a new line. */
  public void line(String text) {
    if (lineIsOpen) {
      out.print("\n");
    }
    out.print(text);
    lineIsOpen = !text.endsWith("\n");
  }
}
