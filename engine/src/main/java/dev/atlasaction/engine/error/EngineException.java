package dev.atlasaction.engine.error;

import org.jspecify.annotations.Nullable;

/**
 * The failure every engine operation raises. The message is complete for a reader: lower case, what
 * failed, where ({@code file:line:column} if there is a source), why, and what to do.
 */
public class EngineException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Category category;

  /** Creates a failure of the given category. */
  public EngineException(Category category, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.category = category;
  }

  /** The input is wrong; {@code message} says what to change. */
  public static EngineException user(String message) {
    return new EngineException(Category.USER, message, null);
  }

  /** Something outside refused; {@code message} holds its words. */
  public static EngineException environment(String message, Throwable cause) {
    return new EngineException(Category.ENVIRONMENT, message, cause);
  }

  /** This failure with {@code prefix} before its message, as callers add where they were. */
  public EngineException prefixed(String prefix) {
    return new EngineException(category, prefix + getMessage(), this);
  }

  /** Who has to act. */
  public Category category() {
    return category;
  }

  /** The message; unlike {@link Throwable#getMessage()} never null. */
  @Override
  public String getMessage() {
    String message = super.getMessage();
    return message == null ? "" : message;
  }
}
