package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;

/** A file cannot be replayed: it does not scan, or the dev database refused a statement of it. */
public final class ReplayException extends EngineException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;

  /** A failure in {@code file}; line 0 if it is not known. */
  ReplayException(String message, String file, int line) {
    super(Category.USER, message, null);
    this.file = file;
    this.line = line;
  }

  /** The name of the file. */
  public String file() {
    return file;
  }

  /** The 1-based line of the statement; 0 if it is not known. */
  public int line() {
    return line;
  }
}
