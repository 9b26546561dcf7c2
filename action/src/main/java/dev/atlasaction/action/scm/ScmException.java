package dev.atlasaction.action.scm;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import org.jspecify.annotations.Nullable;

/** The forge did not do what was asked of it. */
public final class ScmException extends EngineException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String reason;

  /**
   * A failed call.
   *
   * @param message what happened, with the answer's text
   */
  public ScmException(Answer answer, String message, @Nullable Throwable cause) {
    super(Category.ENVIRONMENT, message, cause);
    this.status = answer.status();
    this.reason = answer.reason();
  }

  /**
   * What the forge answered.
   *
   * @param status the HTTP status; 0 if there was no answer
   * @param reason the forge's own words; empty if it gave none
   */
  public record Answer(int status, String reason) {

    /** No answer at all. */
    public static final Answer NONE = new Answer(0, "");
  }

  /** The HTTP status; 0 if there was no answer. */
  public int status() {
    return status;
  }

  /** The forge's own words; empty if it gave none. */
  public String reason() {
    return reason;
  }

  /** Whether the same call may well succeed a little later. */
  public boolean isTransient() {
    return status == 0 || status == 500 || status == 502 || status == 503 || status == 504;
  }
}
