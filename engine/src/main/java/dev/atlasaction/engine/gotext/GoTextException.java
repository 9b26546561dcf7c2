package dev.atlasaction.engine.gotext;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import org.jspecify.annotations.Nullable;

/**
 * A text that does not follow the Go convention it was read with. The message is the one Go's
 * standard library gives, such as {@code time: invalid duration "x"}; callers put in front of it
 * where the text came from.
 */
public class GoTextException extends EngineException {
  private static final long serialVersionUID = 1L;

  /** An error with Go's own wording. */
  public GoTextException(String message) {
    this(message, null);
  }

  /** An error with Go's own wording that was caused by another one. */
  public GoTextException(String message, @Nullable Throwable cause) {
    super(Category.USER, message, cause);
  }
}
