package dev.atlasaction.engine.dialect;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import org.jspecify.annotations.Nullable;

/** A database refused. The message is the server's, in the words of the original's drivers. */
public class DatabaseException extends EngineException {

  private static final long serialVersionUID = 1L;

  /** Creates a failure with the server's message. */
  public DatabaseException(String message, @Nullable Throwable cause) {
    super(Category.ENVIRONMENT, message, cause);
  }
}
