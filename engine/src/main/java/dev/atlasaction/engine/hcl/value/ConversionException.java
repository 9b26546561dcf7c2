package dev.atlasaction.engine.hcl.value;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;

/** A value does not fit a type; the message is a clause such as {@code a number is required}. */
public final class ConversionException extends EngineException {

  private static final long serialVersionUID = 1L;

  /** Creates a failure with that clause. */
  public ConversionException(String message) {
    super(Category.USER, message, null);
  }
}
