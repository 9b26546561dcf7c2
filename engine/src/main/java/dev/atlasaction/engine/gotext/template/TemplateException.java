package dev.atlasaction.engine.gotext.template;

import dev.atlasaction.engine.gotext.GoTextException;
import org.jspecify.annotations.Nullable;

/**
 * A template that cannot be parsed or executed. The message is Go's, with template, line and (when
 * executing) the column in bytes: {@code template: format:1:3: executing "format" at <.X>: can't
 * evaluate field X in type T}.
 */
public final class TemplateException extends GoTextException {
  private static final long serialVersionUID = 1L;

  /** A failure with Go's wording. */
  public TemplateException(String message) {
    super(message);
  }

  /** A failure with Go's wording, raised by a function that a template called. */
  public TemplateException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
