package dev.atlasaction.action.scm;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import org.jspecify.annotations.Nullable;

/** The forge did not do what was asked of it. */
public final class ScmException extends EngineException {

  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * A failed call.
   *
   * @param status the HTTP status; 0 if there was no answer
   * @param message what happened, with the answer's text
   */
  public ScmException(int status, String message, @Nullable Throwable cause) {
    super(Category.ENVIRONMENT, message, cause);
    this.status = status;
  }

  /** The HTTP status; 0 if there was no answer. */
  public int status() {
    return status;
  }
}
